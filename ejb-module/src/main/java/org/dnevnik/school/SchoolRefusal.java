package org.dnevnik.school;

import org.dnevnik.kernel.Reason;

/** Why a school's office refuses. */
public enum SchoolRefusal implements Reason {
    /** Two imports into one school would each decide by what the other has not written yet. */
    IMPORT_RUNS
}

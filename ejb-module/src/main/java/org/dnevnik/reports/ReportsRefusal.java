package org.dnevnik.reports;

import org.dnevnik.kernel.Reason;

/** Why a report is not made. */
public enum ReportsRefusal implements Reason {
    /** Another one that the caller asked for is being made. */
    RUNS
}

package org.dnevnik.architecture.red.journal;

import org.dnevnik.architecture.red.people.LooksUp;

/** The other half of a cycle of packages. */
public class LooksDown {

    LooksUp below;
}

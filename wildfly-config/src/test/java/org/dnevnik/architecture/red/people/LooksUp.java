package org.dnevnik.architecture.red.people;

import org.dnevnik.architecture.red.journal.LooksDown;

/** A lower feature that uses a higher one, in a cycle of packages. */
public class LooksUp {

    LooksDown above;
}

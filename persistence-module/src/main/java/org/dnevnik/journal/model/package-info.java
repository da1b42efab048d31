/** The journal's memory: works of lessons, marks, attendance and the ledger that nobody can bend. Pupils, lessons and schools are ids here; the rules of a mark's life are inside. */
@NullMarked
package org.dnevnik.journal.model;

import org.jspecify.annotations.NullMarked;

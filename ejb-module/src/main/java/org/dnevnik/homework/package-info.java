/** Homework: given by teachers, done and handed in by pupils, checked, and kept in an archive. Marks go through the journal's own service. */
@NullMarked
package org.dnevnik.homework;

import org.jspecify.annotations.NullMarked;

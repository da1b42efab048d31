/** A pupil's week as records, read straight from the tables of the features below. Of its own the diary has the signatures of guardians alone. */
@NullMarked
package org.dnevnik.diary.view;

import org.jspecify.annotations.NullMarked;

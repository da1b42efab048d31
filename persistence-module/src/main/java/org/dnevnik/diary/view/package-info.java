/** A pupil's week as records, read straight from the tables of the features below. The diary owns no table of its own. */
@NullMarked
package org.dnevnik.diary.view;

import org.jspecify.annotations.NullMarked;

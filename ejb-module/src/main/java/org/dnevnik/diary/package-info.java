/** The pupil's and the family's reading side: who may open whose week, and that opening it leaves a trace. The diary changes nothing. */
@NullMarked
package org.dnevnik.diary;

import org.jspecify.annotations.NullMarked;

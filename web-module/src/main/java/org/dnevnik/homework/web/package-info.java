/** The screens of homework: a teacher's desk, wizard, sheet and stack, a pupil's tasks. What their scripts send is taken by resources beside them. */
@NullMarked
package org.dnevnik.homework.web;

import org.jspecify.annotations.NullMarked;

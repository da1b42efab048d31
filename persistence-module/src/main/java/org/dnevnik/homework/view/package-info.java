/** Homework as it is read: the pupil's tasks, the teacher's sheets and stack, the archive, the load of a day. Each record has its query beside it. */
@NullMarked
package org.dnevnik.homework.view;

import org.jspecify.annotations.NullMarked;

/** The diary on the screen: a week of one pupil, drawn by a renderer of its own because it is read more often than any other page. The page keeps itself fresh by the line of the notifications. */
@NullMarked
package org.dnevnik.diary.web;

import org.jspecify.annotations.NullMarked;

/** What the diary itself remembers: that a guardian has read a week, and the text that was read. Everything else in it belongs to the features below. */
@NullMarked
package org.dnevnik.diary.model;

import org.jspecify.annotations.NullMarked;

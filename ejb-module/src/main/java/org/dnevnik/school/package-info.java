/** Schools, their years, groups and subjects, and the files they send. The office's side of the house. */
@NullMarked
package org.dnevnik.school;

import org.jspecify.annotations.NullMarked;

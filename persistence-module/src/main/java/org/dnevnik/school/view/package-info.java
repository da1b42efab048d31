/** What is read about regions, schools and their groups. Records and the queries beside them. */
@NullMarked
package org.dnevnik.school.view;

import org.jspecify.annotations.NullMarked;

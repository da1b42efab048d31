/** Schools, their groups and who belongs to them, as imports write them: in bulk, one statement a table. What the database holds unique stays unique when an import is repeated. */
@NullMarked
package org.dnevnik.school.model;

import org.jspecify.annotations.NullMarked;

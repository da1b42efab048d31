/** Persons, families and staff: who is who and whose child is whose. Every look at somebody's data is logged here. */
@NullMarked
package org.dnevnik.people;

import org.jspecify.annotations.NullMarked;

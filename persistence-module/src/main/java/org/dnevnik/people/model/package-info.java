/** Persons, their relations and their positions. Personal data lives here and nowhere else. */
@NullMarked
package org.dnevnik.people.model;

import org.jspecify.annotations.NullMarked;

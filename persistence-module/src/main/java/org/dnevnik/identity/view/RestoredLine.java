package org.dnevnik.identity.view;

import java.time.Instant;

/**
 * Something that the region did about the access of one of a school's administrators.
 *
 * @param kind of {@code RestoredAccess.Kind}
 * @param name whose access
 * @param by   name of the operator
 */
public record RestoredLine(Instant at, String kind, String name, String by) {}

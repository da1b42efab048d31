package org.dnevnik.exchange;

import java.util.List;

/**
 * What somebody can do with whole schools.
 *
 * @param schools that may be taken out
 * @param unpacks whether schools may be brought in
 */
public record PackageDesk(List<School> schools, boolean unpacks) {

    public PackageDesk {
        schools = List.copyOf(schools);
    }

    /** A school by its short name. */
    public record School(long id, String name) {}
}

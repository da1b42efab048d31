package org.dnevnik.school.view;

import org.dnevnik.people.view.NameMatch;
import org.jspecify.annotations.Nullable;

/**
 * A person as the region sees them: enough to tell whether two are one, and where they learn or work.
 *
 * @param birthYear null when it is not known
 * @param snils     masked but for its last four digits; empty for none
 * @param schools   short names of those where the person learns, works or has a child today, joined by a comma
 */
public record RegionPerson(
        long person,
        String name,
        String nameKey,
        @Nullable Integer birthYear,
        String snils,
        String schools,
        NameMatch match) {}

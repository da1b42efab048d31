package org.dnevnik.school;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.people.view.KnownPerson;
import org.dnevnik.people.view.KnownPersonsQuery;
import org.dnevnik.people.view.NameKey;
import org.jspecify.annotations.Nullable;

/** Which persons of the files are in the database already: by SNILS, else by folded name and birth date. */
final class KnownPeople {

    private final Map<String, KnownPerson> bySnils = new HashMap<>();
    private final Map<String, KnownPerson> byNameAndBirth = new HashMap<>();

    KnownPeople(KnownPersonsQuery query, Collection<PersonRow> rows) {
        List<String> snils =
                rows.stream().map(PersonRow::snils).filter(Objects::nonNull).toList();
        List<String> names = rows.stream().map(PersonRow::nameKey).toList();
        for (KnownPerson person : query.of(snils, names)) {
            if (person.snils() != null) {
                bySnils.put(person.snils(), person);
            }
            byNameAndBirth.put(
                    NameKey.of(person.surname(), person.givenName(), person.patronymic()) + " " + person.birthDate(),
                    person);
        }
    }

    @Nullable
    KnownPerson of(PersonRow row) {
        KnownPerson found = row.snils() == null ? null : bySnils.get(row.snils());
        if (found != null) {
            return found;
        }
        KnownPerson named = row.birth() == null ? null : byNameAndBirth.get(row.nameKey() + " " + row.birth());
        boolean another = named != null && row.snils() != null && named.snils() != null;
        return another ? null : named;
    }

    /** Whether the file says something else than the database; what it does not say does not count. */
    static boolean differs(PersonRow row, KnownPerson known) {
        return !row.surname().equals(known.surname())
                || !row.givenName().equals(known.givenName())
                || says(row.patronymic(), known.patronymic())
                || says(row.sex(), known.sex())
                || says(row.birth(), known.birthDate())
                || says(row.snils(), known.snils())
                || says(row.email(), known.email())
                || says(row.phone(), known.phone());
    }

    private static boolean says(@Nullable Object told, @Nullable Object known) {
        return told != null && !told.equals(known);
    }
}

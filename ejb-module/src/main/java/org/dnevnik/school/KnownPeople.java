package org.dnevnik.school;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.people.view.KnownPerson;
import org.dnevnik.people.view.KnownPersonsQuery;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.school.view.OwnPeopleQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which persons of the files are in the database already: by the name that another system has for them, by SNILS, else by folded name and birth date. A school changes its own people;
 * whoever is known from elsewhere in the region alone comes to the school as they are.
 */
final class KnownPeople {

    private final Map<String, KnownPerson> bySnils = new HashMap<>();
    private final Map<String, KnownPerson> byNameAndBirth = new HashMap<>();
    private final Map<String, KnownPerson> bySourcedId = new HashMap<>();
    private final Set<Long> own;

    /** @param sourced ids of persons by their names in another system */
    KnownPeople(KnownPersonsQuery query, OwnPeopleQuery school, Collection<PersonRow> rows, Map<String, Long> sourced) {
        List<String> snils =
                rows.stream().map(PersonRow::snils).filter(Objects::nonNull).toList();
        List<String> names = rows.stream().map(PersonRow::nameKey).toList();
        List<KnownPerson> found = query.of(snils, names);
        Map<Long, KnownPerson> named = query.of(sourced.values());
        own = school.own(Stream.concat(found.stream().map(KnownPerson::id), named.keySet().stream())
                .toList());
        sourced.forEach((name, id) -> {
            if (own.contains(id) && named.containsKey(id)) {
                bySourcedId.put(name, named.get(id)); // a name alone opens nobody of another school
            }
        });
        for (KnownPerson person : found) {
            if (person.snils() != null) {
                bySnils.put(person.snils(), person);
            }
            byNameAndBirth.merge(nameAndBirth(person), person, (a, b) -> own.contains(b.id()) ? b : a);
        }
    }

    private static String nameAndBirth(KnownPerson person) {
        return name(person) + " " + person.birthDate();
    }

    private static String name(KnownPerson person) {
        return NameKey.of(person.surname(), person.givenName(), person.patronymic());
    }

    @Nullable
    KnownPerson of(PersonRow row) {
        KnownPerson sourced = row.sourcedId() == null ? null : bySourcedId.get(row.sourcedId());
        if (sourced != null) {
            return sourced;
        }
        KnownPerson found = row.snils() == null ? null : bySnils.get(row.snils());
        if (found != null) {
            return found;
        }
        KnownPerson named = row.birth() == null ? null : byNameAndBirth.get(row.nameKey() + " " + row.birth());
        boolean another = named != null && PersonRow.differ(named.snils(), row.snils());
        return another ? null : named;
    }

    boolean isOwn(KnownPerson known) {
        return own.contains(known.id());
    }

    /** Faults for numbers that belong to somebody else, notes for whom the school may not change. */
    void judge(Collection<PersonRow> rows, Findings findings) {
        for (PersonRow row : rows) {
            KnownPerson known = of(row);
            if (known == null) {
                continue;
            }
            boolean sourced = row.sourcedId() != null && known.equals(bySourcedId.get(row.sourcedId()));
            if (sourced ? isTaken(row, known) : isAnother(row, known)) {
                findings.fault(row.source(), "СНИЛС", "snilsKnown");
            } else if (!isOwn(known)) {
                findings.note(row.source(), "", "elsewhere");
            }
        }
    }

    /** The number is somebody else's. */
    private boolean isTaken(PersonRow row, KnownPerson known) {
        KnownPerson other = row.snils() == null ? null : bySnils.get(row.snils());
        return other != null && other.id() != known.id();
    }

    /** The same number, but neither the name nor what stays when a name changes. */
    private boolean isAnother(PersonRow row, KnownPerson known) {
        boolean sameName = row.nameKey().equals(name(known));
        boolean samePart = NameKey.fold(row.givenName()).equals(NameKey.fold(known.givenName()))
                || NameKey.fold(row.surname()).equals(NameKey.fold(known.surname()));
        boolean sameBirth = !PersonRow.differ(row.birth(), known.birthDate());
        return isOwn(known) ? !sameName && !(sameBirth && samePart) : !(sameBirth && samePart);
    }
}

package org.dnevnik.school;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dnevnik.people.view.KnownPerson;
import org.dnevnik.people.view.KnownPersonsQuery;
import org.dnevnik.people.view.NameKey;
import org.dnevnik.school.view.OwnPeopleQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which persons of the files are in the database already: by SNILS, else by folded name and birth date. A school changes its own people;
 * whoever is known from elsewhere in the region alone comes to the school as they are.
 */
final class KnownPeople {

    private final Map<String, KnownPerson> bySnils = new HashMap<>();
    private final Map<String, KnownPerson> byNameAndBirth = new HashMap<>();
    private final Set<Long> own;

    KnownPeople(KnownPersonsQuery query, OwnPeopleQuery school, Collection<PersonRow> rows) {
        List<String> snils =
                rows.stream().map(PersonRow::snils).filter(Objects::nonNull).toList();
        List<String> names = rows.stream().map(PersonRow::nameKey).toList();
        List<KnownPerson> found = query.of(snils, names);
        own = school.own(found.stream().map(KnownPerson::id).toList());
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
            if (isAnother(row, known)) {
                findings.fault(row.source(), "СНИЛС", "snilsKnown");
            } else if (!isOwn(known)) {
                findings.note(row.source(), "", "elsewhere");
            }
        }
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

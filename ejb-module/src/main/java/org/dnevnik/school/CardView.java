package org.dnevnik.school;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.people.view.KinLine;
import org.dnevnik.people.view.PersonData;
import org.dnevnik.people.view.Snils;
import org.jspecify.annotations.Nullable;

/** Leaves on a card what its reader needs. */
record CardView(Sight sight, Caller caller) {

    PersonCard of(PersonCard whole) {
        return switch (sight) {
            case OFFICE -> with(whole, shown(whole.data().snils()), whole.data());
            case OWN -> own(with(whole, shown(whole.data().snils()), whole.data()));
            case LEADER, READER ->
                withoutDocuments(with(whole, masked(whole.data().snils()), bare(whole.data(), true)));
            case FORMER -> former(with(whole, masked(whole.data().snils()), bare(whole.data(), false)));
        };
    }

    private static String shown(@Nullable String snils) {
        return snils == null ? "" : new Snils(snils).toString();
    }

    /** The last four digits are enough to compare two papers. */
    private static String masked(@Nullable String snils) {
        return shown(snils).replaceFirst("^...-...-.", "•••-•••-•");
    }

    private static PersonData bare(PersonData d, boolean contacts) {
        return new PersonData(
                d.person(),
                d.version(),
                d.surname(),
                d.givenName(),
                d.patronymic(),
                d.sex(),
                d.birthDate(),
                null,
                contacts ? d.email() : null,
                contacts ? d.phone() : null,
                contacts ? d.address() : null);
    }

    private static PersonCard with(PersonCard c, String snils, PersonData data) {
        return new PersonCard(
                c.sight(),
                c.school(),
                data,
                snils,
                c.documents(),
                c.family(),
                c.positions(),
                c.stays(),
                c.movements(),
                c.classes(),
                c.today());
    }

    private static PersonCard withoutDocuments(PersonCard c) {
        return new PersonCard(
                c.sight(),
                c.school(),
                c.data(),
                c.snils(),
                List.of(),
                c.family(),
                c.positions(),
                c.stays(),
                c.movements(),
                c.classes(),
                c.today());
    }

    /** Why and how long a court has restricted somebody is told to that person and to nobody else of the family. */
    private PersonCard own(PersonCard c) {
        List<KinLine> family = c.family().stream()
                .map(k -> k.child() && c.data().person() == caller.person() || k.person() == caller.person()
                        ? k
                        : k.withoutRestriction())
                .toList();
        return new PersonCard(
                c.sight(),
                c.school(),
                c.data(),
                c.snils(),
                c.documents(),
                family,
                c.positions(),
                c.stays(),
                c.movements(),
                c.classes(),
                c.today());
    }

    private PersonCard former(PersonCard c) {
        return new PersonCard(
                c.sight(),
                c.school(),
                c.data(),
                c.snils(),
                List.of(),
                List.of(),
                c.positions().stream()
                        .filter(p -> p.school() != null && PersonPolicy.keeps(caller, p.school()))
                        .toList(),
                c.stays().stream()
                        .filter(s -> PersonPolicy.keeps(caller, s.school()))
                        .toList(),
                c.movements().stream()
                        .filter(m -> PersonPolicy.keeps(caller, m.school()))
                        .toList(),
                List.of(),
                c.today());
    }
}

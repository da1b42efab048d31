package org.dnevnik.identity;

import org.dnevnik.identity.model.RepairRequests.Kind;
import org.dnevnik.identity.model.RepairRequests.Said;
import org.dnevnik.identity.view.RepairLine;
import org.dnevnik.people.PersonWords;
import org.dnevnik.people.view.PersonData;
import org.jspecify.annotations.Nullable;

/** A card with what Gosuslugi says of the name, or of the SNILS, and the rest as it was. */
record Correction(RepairLine line) {

    PersonWords of(PersonData card) {
        boolean name = line.kind() == Kind.NAME;
        Said told = line.told();
        String patronymic = text(card.patronymic());
        return new PersonWords(
                name ? Spelling.of(card.surname(), told.surname()) : card.surname(),
                name ? Spelling.of(card.givenName(), told.givenName()) : card.givenName(),
                name ? Spelling.of(patronymic, told.patronymic()) : patronymic,
                text(card.sex()),
                card.birthDate(),
                name ? text(card.snils()) : told.snils(),
                text(card.email()),
                text(card.phone()),
                text(card.address()));
    }

    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }
}

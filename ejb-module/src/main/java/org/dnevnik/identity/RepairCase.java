package org.dnevnik.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.model.RepairRequests.Kind;
import org.dnevnik.identity.model.RepairRequests.Said;
import org.dnevnik.identity.view.RepairLine;

/**
 * Somebody who waits for the school to correct a name or a SNILS, as the office sees it: what Gosuslugi has is masked.
 *
 * @param name   as the school has it
 * @param ties   what ties the person to the school
 * @param birth  whether the birth dates agree, which speaks for one and the same person
 * @param doubt  whether it may be somebody else: two parts of a name, the birth date, or another SNILS than one that stands here
 * @param agrees whether both sides say the same by now, and the person need only come in
 * @param may    whether the reader decides; not on somebody who may do more than they do
 */
public record RepairCase(
        long id,
        Kind kind,
        long person,
        String name,
        String ties,
        Instant askedAt,
        int attempts,
        List<Part> parts,
        Birth birth,
        boolean doubt,
        boolean agrees,
        boolean may) {

    /** Whether two birth dates agree. */
    public enum Birth {
        SAME,
        OTHER,
        UNKNOWN
    }

    /**
     * A part of what is compared.
     *
     * @param name    SURNAME, GIVEN_NAME, PATRONYMIC or SNILS
     * @param here    as the school has it, a SNILS masked; empty for none
     * @param there   as Gosuslugi has it, masked where it differs; empty for none
     */
    public record Part(String name, String here, String there, boolean differs) {}

    public RepairCase {
        parts = List.copyOf(parts);
    }

    static RepairCase of(RepairLine line, boolean may) {
        Said here = line.here();
        List<Part> parts = line.kind() == Kind.NAME ? names(here, line.told()) : snils(here, line.told());
        Birth birth = birth(here, line.told());
        long differing = parts.stream().filter(Part::differs).count();
        boolean otherNumber =
                line.kind() == Kind.SNILS && differing > 0 && !here.snils().isEmpty();
        return new RepairCase(
                line.id(),
                line.kind(),
                line.person(),
                String.join(" ", here.surname(), here.givenName(), here.patronymic())
                        .strip(),
                line.ties(),
                line.askedAt(),
                line.attempts(),
                parts,
                birth,
                differing > 1 || birth == Birth.OTHER || otherNumber,
                differing == 0,
                may);
    }

    private static List<Part> names(Said here, Said told) {
        return List.of(
                part("SURNAME", here.surname(), told.surname(), GosuslugiMatch.same(told.surname(), here.surname())),
                part(
                        "GIVEN_NAME",
                        here.givenName(),
                        told.givenName(),
                        GosuslugiMatch.same(told.givenName(), here.givenName())),
                part(
                        "PATRONYMIC",
                        here.patronymic(),
                        told.patronymic(),
                        GosuslugiMatch.samePatronymic(told.patronymic(), here.patronymic())));
    }

    private static Part part(String name, String here, String there, boolean same) {
        return new Part(name, here, same ? here : Mask.name(there), !same);
    }

    private static List<Part> snils(Said here, Said told) {
        return List.of(new Part(
                "SNILS",
                Mask.snils(here.snils()),
                Mask.snils(told.snils()),
                !here.snils().equals(told.snils())));
    }

    private static Birth birth(Said here, Said told) {
        LocalDate ours = here.birthDate();
        LocalDate theirs = told.birthDate();
        if (ours == null || theirs == null) {
            return Birth.UNKNOWN;
        }
        return ours.equals(theirs) ? Birth.SAME : Birth.OTHER;
    }
}

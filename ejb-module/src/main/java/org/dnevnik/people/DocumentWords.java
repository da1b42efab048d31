package org.dnevnik.people;

import java.time.LocalDate;
import java.util.Locale;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a form says about a document.
 *
 * @param kind   PASSPORT, BIRTH_CERTIFICATE, FOREIGN or OTHER
 * @param name   of the kind OTHER: what it is
 * @param series a passport's is four digits, a birth certificate's a Roman number and two letters
 */
public record DocumentWords(
        String kind,
        String name,
        String series,
        String number,
        String issuedBy,
        @Nullable LocalDate issuedOn) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SERIES = 20;
    private static final int LONGEST_NUMBER = 30;
    private static final int LONGEST_ISSUER = 300;

    public DocumentWords {
        name = Words.clean(name);
        boolean passport = "PASSPORT".equals(kind);
        series = Words.clean(series).toUpperCase(Locale.ROOT).replace(" ", passport ? "" : " ");
        number = Words.clean(number).replace(" ", "");
        issuedBy = Words.clean(issuedBy);
    }

    /** @throws Refusal with {@link PeopleRefusal#DOCUMENT} */
    void requireFits(LocalDate today) {
        boolean numbered = switch (kind) {
            case "PASSPORT" -> series.matches("[0-9]{4}") && number.matches("[0-9]{6}");
            case "BIRTH_CERTIFICATE" -> series.matches("[IVXLC]{1,6}[ -]?[А-ЯЁ]{2}") && number.matches("[0-9]{6}");
            case "FOREIGN" -> !number.isEmpty();
            case "OTHER" -> !number.isEmpty() && !name.isEmpty();
            default -> false;
        };
        boolean fits = numbered
                && name.length() <= LONGEST_NAME
                && series.length() <= LONGEST_SERIES
                && number.length() <= LONGEST_NUMBER
                && issuedBy.length() <= LONGEST_ISSUER
                && (issuedOn == null || !issuedOn.isAfter(today) && issuedOn.getYear() >= 1900);
        if (!fits) {
            throw new Refusal(PeopleRefusal.DOCUMENT);
        }
    }

    /** As {@link org.dnevnik.people.model.PersonCards} takes it. */
    String json() {
        return Words.json(
                "kind", kind,
                "name", kind.equals("OTHER") ? name : "",
                "series", series,
                "number", number,
                "issuer", issuedBy,
                "issued", issuedOn == null ? "" : issuedOn.toString());
    }
}

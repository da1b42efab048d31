package org.dnevnik.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A school's first administrator, as they introduce themselves. */
public record ActivateSchool(
        String code,
        String surname,
        String givenName,
        String patronymic,
        @Nullable LocalDate birthDate,
        String login,
        String password) {

    private static final int LONGEST_NAME = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int YOUNGEST = 18;

    public ActivateSchool {
        surname = surname.strip();
        givenName = givenName.strip();
        patronymic = patronymic.strip();
        login = login.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether there is a grown-up of a name in it. */
    boolean tellsWho(LocalDate today) {
        LocalDate born = birthDate;
        return isName(surname)
                && isName(givenName)
                && (patronymic.isEmpty() || isName(patronymic))
                && born != null
                && !born.isBefore(EARLIEST)
                && !born.isAfter(today.minusYears(YOUNGEST));
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }
}

package org.dnevnik.school;

import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.people.view.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * A person as a file tells of them.
 *
 * @param identity  the SNILS, else the name in the system that the file is from, else name and birth date, of the first row that names
 *                  them: by it they are the same in all rows
 * @param sourcedId the name in the system that the file is from; null for a file that has none
 */
record PersonRow(
        String identity,
        SourceRow source,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable String sex,
        @Nullable LocalDate birth,
        @Nullable String snils,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String sourcedId) {

    /** The column of names in other systems, which no heading of a table means. */
    static final String SOURCED = "sourcedId";

    static PersonRow read(SourceRow row, RowReader reader) {
        String surname = reader.name("Фамилия");
        String given = reader.name("Имя");
        String patronymic = reader.optionalName("Отчество");
        String sex = reader.sex("Пол");
        LocalDate birth = reader.birth("Дата рождения");
        String snils = reader.snils("СНИЛС");
        String sourced = row.isBlank(SOURCED) ? null : row.cell(SOURCED);
        String named = sourced == null ? NameKey.of(surname, given, patronymic) + " " + birth : "# " + sourced;
        String identity = snils == null ? named : snils;
        return new PersonRow(
                identity,
                row,
                surname,
                given,
                patronymic,
                sex,
                birth,
                snils,
                reader.email("E-mail"),
                reader.phone("Телефон"),
                sourced);
    }

    String nameKey() {
        return NameKey.of(surname, givenName, patronymic);
    }

    String fullName() {
        return patronymic == null ? surname + " " + givenName : surname + " " + givenName + " " + patronymic;
    }

    /** Whether nothing but a name is told, by which nobody is known. */
    boolean isNamedOnly() {
        return source.isBlank("СНИЛС") && source.isBlank("Дата рождения") && source.isBlank(SOURCED);
    }

    /** What this row does not tell is taken from another one of the same person. */
    PersonRow filledBy(PersonRow other) {
        return new PersonRow(
                identity,
                source,
                surname,
                givenName,
                first(patronymic, other.patronymic),
                first(sex, other.sex),
                first(birth, other.birth),
                first(snils, other.snils),
                first(email, other.email),
                first(phone, other.phone),
                first(sourcedId, other.sourcedId));
    }

    /** Whether both tell an address or a number, and not the same. */
    boolean isReachedOtherwise(PersonRow other) {
        return differ(email, other.email) || differ(phone, other.phone);
    }

    static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}

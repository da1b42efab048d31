package org.dnevnik.school;

import java.time.LocalDate;
import org.dnevnik.people.view.NameKey;
import org.jspecify.annotations.Nullable;

/** A person as a file tells of them; two rows of one person are equal in {@link #identity}. */
record PersonRow(
        SourceRow source,
        String surname,
        String givenName,
        @Nullable String patronymic,
        @Nullable String sex,
        @Nullable LocalDate birth,
        @Nullable String snils,
        @Nullable String email,
        @Nullable String phone) {

    static PersonRow read(SourceRow row, RowReader reader) {
        return new PersonRow(
                row,
                reader.name("Фамилия"),
                reader.name("Имя"),
                reader.optionalName("Отчество"),
                reader.sex("Пол"),
                reader.birth("Дата рождения"),
                reader.snils("СНИЛС"),
                reader.optional("E-mail", 200),
                reader.optional("Телефон", 40));
    }

    String nameKey() {
        return NameKey.of(surname, givenName, patronymic);
    }

    /** The SNILS, else name and birth date: by it a person is the same in all rows and in the database. */
    String identity() {
        return snils == null ? nameKey() + " " + birth : snils;
    }
}

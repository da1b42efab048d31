package org.dnevnik.school;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a table tells; recognised by its headings, whatever the file is called. */
enum TableKind {
    STAFF("Сотрудники", "Фамилия", "Имя", "Должность"),
    GUARDIANS("Родители", "Фамилия", "Имя", "Степень родства", "Ребёнок: фамилия", "Ребёнок: имя", "Ребёнок: класс"),
    CLASSES("Классы", "Класс", "Параллель"),
    PUPILS("Ученики", "Класс", "Фамилия", "Имя", "Дата рождения");

    private final String sheet;
    private final String[] headings;

    TableKind(String sheet, String... headings) {
        this.sheet = sheet;
        this.headings = headings;
    }

    String sheet() {
        return sheet;
    }

    List<String> headings() {
        return List.of(headings);
    }

    static Optional<TableKind> of(SourceTable table) {
        return Arrays.stream(values()).filter(k -> table.has(k.headings)).findFirst();
    }

    static Optional<TableKind> ofSheet(String name) {
        return Arrays.stream(values())
                .filter(k -> k.sheet.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}

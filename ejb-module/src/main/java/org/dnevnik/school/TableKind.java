package org.dnevnik.school;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a table tells; recognised by its headings, whatever file and sheet are called. */
enum TableKind {
    STAFF("Сотрудники", "Фамилия", "Имя", "Должность"),
    GUARDIANS("Родители", "Фамилия", "Имя", "Степень родства", "Ребёнок: фамилия", "Ребёнок: имя", "Ребёнок: класс"),
    CLASSES("Классы", "Класс", "Параллель"),
    PUPILS("Ученики", "Класс", "Фамилия", "Имя", "Дата рождения");

    private final String sheet;
    private final List<String> headings;

    TableKind(String sheet, String... headings) {
        this.sheet = sheet;
        this.headings = List.of(headings);
    }

    String sheet() {
        return sheet;
    }

    /** The headings without which such a table says nothing, as far as they are not among these. */
    List<String> missing(Collection<String> columns) {
        return headings.stream().filter(h -> !columns.contains(h)).toList();
    }

    /** The first of which all headings are there. */
    static Optional<TableKind> of(Collection<String> columns) {
        return Arrays.stream(values()).filter(k -> k.missing(columns).isEmpty()).findFirst();
    }

    /** What it was probably meant to be: most of its headings are there. */
    static Optional<TableKind> nearly(Collection<String> columns) {
        return Arrays.stream(values())
                .filter(k -> k.missing(columns).size() * 2 <= k.headings.size())
                .min(Comparator.comparingDouble(k -> (double) k.missing(columns).size() / k.headings.size()));
    }

    static Optional<TableKind> ofSheet(String name) {
        return Arrays.stream(values())
                .filter(k -> k.sheet.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}

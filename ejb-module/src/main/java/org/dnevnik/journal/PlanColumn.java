package org.dnevnik.journal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a plan's table, by the headings that schools give them. */
enum PlanColumn {
    SECTION("Раздел", "раздел.*|блок|модуль"),
    TOPIC("Тема", "тема.*|темы.*|наименование темы.*|содержание.*"),
    HOURS("Часы", "час.*|кол.* час.*|количество часов"),
    HOMEWORK("Домашнее задание", "дом.* задани.*|д/з|дз"),
    CONTROL("Контрольная работа", "контрол.*|вид контроля|вид работы|форма контроля");

    private final String heading;
    private final Pattern names;

    PlanColumn(String heading, String names) {
        this.heading = heading;
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As the form has it that is offered for filling in. */
    String heading() {
        return heading;
    }

    static Optional<PlanColumn> of(String heading) {
        String name = heading.toLowerCase(Locale.forLanguageTag("ru")).strip();
        return Arrays.stream(values())
                .filter(c -> c.names.matcher(name).matches())
                .findFirst();
    }
}

package org.dnevnik.bench;

import java.util.List;

/** The types of work of every invented school: name, abbreviation, weight. */
final class WorkTypes {

    record Type(String name, String abbr, int weight) {}

    static final List<Type> NAMES = List.of(
            new Type("Ответ на уроке", "ОТВ", 1),
            new Type("Контрольная работа", "КР", 3),
            new Type("Самостоятельная работа", "СР", 2),
            new Type("Домашняя работа", "ДЗ", 1));

    private WorkTypes() {}
}

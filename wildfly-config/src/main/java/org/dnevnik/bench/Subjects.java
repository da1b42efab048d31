package org.dnevnik.bench;

import java.util.ArrayList;
import java.util.List;

/** The subjects of every invented school and how they lie in the week. */
final class Subjects {

    static final List<String> NAMES = List.of(
            "Математика",
            "Русский язык",
            "Литература",
            "История",
            "Английский язык",
            "Биология",
            "География",
            "Физическая культура",
            "Информатика",
            "Музыка",
            "Изобразительное искусство",
            "Технология");

    /** Thirty lessons: as many of each subject as it has hours, no subject twice in a row. */
    static final List<Integer> WEEK = week();

    private Subjects() {}

    private static List<Integer> week() {
        List<Integer> week = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int subject = 0; subject < Region.HOURS.size(); subject++) {
                if (Region.HOURS.get(subject) > round) {
                    week.add(subject);
                }
            }
        }
        return List.copyOf(week);
    }
}

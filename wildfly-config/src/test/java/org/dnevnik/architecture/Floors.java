package org.dnevnik.architecture;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The floors of docs/architecture.md as one list, lowest first: a feature may use what lies below it. */
final class Floors {

    static final List<Set<String>> LOWEST_FIRST = List.of(
            Set.of("files", "search", "outbox"),
            Set.of("people"),
            Set.of("school", "notifications"),
            Set.of("identity"),
            Set.of("timetable", "social", "library", "media", "dictionary"),
            Set.of("homework", "journal", "messaging"),
            Set.of("diary", "reports"),
            Set.of("exchange"),
            Set.of("demo"));

    /** The one arrow on a floor. */
    private static final Map<String, String> BESIDE = Map.of("homework", "journal");

    private Floors() {}

    static boolean knows(String feature) {
        return isGround(feature) || floor(feature) >= 0;
    }

    /** Kernel and shell belong to no feature; which of their packages may be used by whom is the rooms' matter. */
    static boolean isGround(String feature) {
        return feature.equals("kernel") || feature.equals("shell");
    }

    static boolean mayUse(String from, String to) {
        return from.equals(to) || isGround(to) || floor(from) > floor(to) || to.equals(BESIDE.get(from));
    }

    static int floor(String feature) {
        for (int i = 0; i < LOWEST_FIRST.size(); i++) {
            if (LOWEST_FIRST.get(i).contains(feature)) {
                return i;
            }
        }
        return -1;
    }
}

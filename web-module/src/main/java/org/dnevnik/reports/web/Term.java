package org.dnevnik.reports.web;

import java.util.Arrays;

/** Parts of a year, whichever of them a school has. */
public enum Term {
    QUARTER_1("QUARTER", 1),
    QUARTER_2("QUARTER", 2),
    QUARTER_3("QUARTER", 3),
    QUARTER_4("QUARTER", 4),
    TRIMESTER_1("TRIMESTER", 1),
    TRIMESTER_2("TRIMESTER", 2),
    TRIMESTER_3("TRIMESTER", 3),
    HALF_YEAR_1("HALF_YEAR", 1),
    HALF_YEAR_2("HALF_YEAR", 2);

    private final String kind;
    private final int number;

    Term(String kind, int number) {
        this.kind = kind;
        this.number = number;
    }

    /** The first quarter for what is none. */
    static Term of(String name) {
        return Arrays.stream(values())
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElse(QUARTER_1);
    }

    public String getKind() {
        return kind;
    }

    public int getNumber() {
        return number;
    }
}

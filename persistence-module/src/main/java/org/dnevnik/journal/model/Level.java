package org.dnevnik.journal.model;

/** How good a mark is, whatever its scale: the colour on screens, and what quality and СОУ count. */
public enum Level {
    /** «Отлично». */
    EXCELLENT(5),
    /** «Хорошо». */
    GOOD(4),
    /** «Удовлетворительно». */
    FAIR(3),
    /** «Неудовлетворительно». */
    POOR(2),
    /** Says nothing of it: exempt, a debt. */
    NONE(0);

    private static final int MOST = 5;
    private static final int LEAST_FAIR = 3;

    private final int number;

    Level(int number) {
        this.number = number;
    }

    /** 5 for excellent down to 2 for poor, as in five-point marks; 0 for none. */
    public int number() {
        return number;
    }

    /** By its number; 1, the lowest five-point mark, is poor too. */
    public static Level of(int number) {
        if (number >= LEAST_FAIR && number <= MOST) {
            return values()[MOST - number];
        }
        return number > 0 && number < LEAST_FAIR ? POOR : NONE;
    }
}

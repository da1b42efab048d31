package org.dnevnik.journal.model;

import java.util.Collection;

/** What a pupil is called by the marks of a period. «зч» and «осв» do not disqualify. */
public enum PupilCategory {
    /** All fives. */
    EXCELLENT,
    /** One four, all others fives. */
    ONE_FOUR,
    /** Fours and fives. */
    GOOD,
    /** One three, all others fours and fives. */
    ONE_THREE,
    /** None of the others. */
    FAIR,
    /** Any two, not passed, or not attested. */
    FAILING,
    /** Not all marks are set yet. */
    OPEN;

    /** @param marks one a subject */
    public static PupilCategory of(Collection<PeriodValue> marks) {
        Quality count = Quality.of(marks);
        if (count.poor() + count.unattested() > 0 || marks.stream().anyMatch(m -> m.is(PeriodValue.FAILED))) {
            return FAILING;
        }
        return count.none() > 0 || count.counted() == 0 ? OPEN : ofPassing(count);
    }

    private static PupilCategory ofPassing(Quality count) {
        if (count.fair() > 0) {
            return count.fair() == 1 ? ONE_THREE : FAIR;
        }
        return switch (count.good()) {
            case 0 -> EXCELLENT;
            case 1 -> ONE_FOUR;
            default -> GOOD;
        };
    }
}

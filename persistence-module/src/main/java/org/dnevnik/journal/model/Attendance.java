package org.dnevnik.journal.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a pupil was at a lesson, with the letter by which journals tell it. */
public enum Attendance {
    /** Was there; what everybody is until somebody says otherwise. */
    ATTEND(""),
    /** Absent without a reason that the school knows. */
    ABSENT("н"),
    ILL("б"),
    LATE("о"),
    /** Absent for a reason that the school accepts. */
    PASS("п");

    private final String letter;

    Attendance(String letter) {
        this.letter = letter;
    }

    /** As it stands in the journal: empty for whoever was there. */
    public String letter() {
        return letter;
    }

    /** As it stands in the journal with how late somebody was, «о15». */
    public String letter(@Nullable Integer minutes) {
        return minutes == null ? letter : letter + minutes;
    }

    /** Whether the pupil was not at the lesson; being late is not missing. */
    public boolean isMissed() {
        return this == ABSENT || this == ILL || this == PASS;
    }

    /** By the journal's letter in lower case; «у», of other journals, is a valid reason too. */
    static Optional<Attendance> of(String typed) {
        String asked = typed.equals("у") ? PASS.letter : typed;
        return Arrays.stream(values())
                .filter(a -> !asked.isEmpty() && a.letter.equals(asked))
                .findFirst();
    }
}

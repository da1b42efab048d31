package org.dnevnik.homework;

import org.dnevnik.homework.model.Answer;
import org.jspecify.annotations.Nullable;

/**
 * An order to keep what a pupil writes, or to hand it in.
 *
 * @param text null: as it stands, of who hands in without having seen it
 * @param seen version of the answer that the page has seen; 0: there was none
 * @param over whether what another window wrote since may be overwritten, as the pupil has decided
 */
public record WriteAnswer(long task, int year, @Nullable String text, int seen, boolean over) {

    static final int LETTERS = 20_000;

    /** What is written; nothing where nobody has seen it. */
    String words() {
        return text == null ? "" : text;
    }

    /**
     * The same with what stands in the answer on which the pupil writes, where that is what is handed in.
     *
     * @param open null: there is none
     */
    WriteAnswer filled(@Nullable Answer open) {
        return text != null || open == null ? this : new WriteAnswer(task, year, open.text(), open.version(), over);
    }
}

package org.dnevnik.journal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.journal.view.LessonCard.LessonWork;

/** What a work is, in one line for the ledger: {@code Контрольная работа: Дроби ×2 !}. */
final class WorkWords {

    private static final int LETTERS = 200;

    private WorkWords() {}

    /** Its type and title, its own weight, an exclamation mark for an important one, ×0 for one that counts in no average. */
    static String of(LessonWork work) {
        String weight = !work.counts()
                ? "×0"
                : work.weight() == null
                        ? ""
                        : "×" + work.weight().stripTrailingZeros().toPlainString();
        String told = Stream.of(
                        work.title() == null ? work.type() : work.type() + ": " + work.title(),
                        weight,
                        work.important() ? "!" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return told.length() <= LETTERS ? told : told.substring(0, LETTERS - 1) + "…";
    }
}

package org.dnevnik.homework;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's decision on a task.
 *
 * @param seen     version of the task that the page shows
 * @param words    for the family; empty: none
 * @param mark     as typed in the journal; null or empty: none
 * @param seenMark version of the journal's mark that the page shows; 0: none
 * @param reason   for the ledger, where the school wants one; null: none
 */
public record CheckTask(
        long task,
        int year,
        int seen,
        String words,
        @Nullable String mark,
        int seenMark,
        @Nullable String reason) {

    static final int WORDS_LETTERS = 2000;

    public CheckTask {
        words = words.strip();
        mark = mark == null || mark.isBlank() ? null : mark.strip();
    }

    /**
     * The words; null: none.
     *
     * @throws Refusal for too many
     */
    @Nullable
    String said() {
        if (words.length() > WORDS_LETTERS) {
            throw new Refusal(HomeworkRefusal.WORDS, WORDS_LETTERS);
        }
        return words.isEmpty() ? null : words;
    }

    /** What the log tells: the mark and the words, as far as there are any. */
    @Nullable
    String told() {
        String all = Stream.of(mark == null ? "" : mark, words)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? null : all.substring(0, Math.min(all.length(), WORDS_LETTERS));
    }
}

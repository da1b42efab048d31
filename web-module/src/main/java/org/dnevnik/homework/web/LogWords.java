package org.dnevnik.homework.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dnevnik.homework.view.TaskDone;
import org.dnevnik.shell.web.DayTexts;

/** What the log of a task says beside its acts. */
final class LogWords {

    private static final String DUE = "due:";

    private final DayTexts texts;

    LogWords(Locale locale) {
        texts = new DayTexts(locale);
    }

    /** Of a change what was changed, otherwise what was written; empty: nothing. */
    String note(TaskDone line) {
        if (line.note() == null) {
            return "";
        }
        return line.act().equals("CHANGED")
                ? Arrays.stream(line.note().split(" ")).map(this::part).collect(Collectors.joining(", "))
                : line.note();
    }

    /** With the day on which it was due before, where that is told: {@code due:2026-11-27}. */
    private String part(String part) {
        return part.startsWith(DUE)
                ? texts.of("homework.changed.was", texts.date(LocalDate.parse(part.substring(DUE.length()))))
                : texts.of("homework.changed." + part);
    }
}

package org.dnevnik.homework.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dnevnik.homework.view.TaskDone;
import org.dnevnik.shell.web.Texts;

/** What the log of a task says beside its acts. */
final class LogWords {

    private final Texts texts;

    LogWords(Locale locale) {
        texts = Texts.in(locale);
    }

    /** Of a change what was changed, otherwise what was written; empty: nothing. */
    String note(TaskDone line) {
        if (line.note() == null) {
            return "";
        }
        return line.act().equals("CHANGED")
                ? Arrays.stream(line.note().split(" "))
                        .map(part -> texts.get("homework.changed." + part))
                        .collect(Collectors.joining(", "))
                : line.note();
    }
}

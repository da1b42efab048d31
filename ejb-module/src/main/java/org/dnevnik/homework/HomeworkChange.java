package org.dnevnik.homework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dnevnik.homework.view.HomeworkHead;
import org.jspecify.annotations.Nullable;

/**
 * What of a homework is another thing from now on.
 *
 * @param was before
 * @param day on which it is due now
 */
record HomeworkChange(HomeworkHead was, IssueHomework asked, LocalDate day) {

    private static final String MINUTES = "minutes";
    private static final String DUE = "due";

    /** As the logs of its tasks tell it: names of what changed, with the old day where that was another one: {@code text due:2026-11-27}. */
    String told() {
        return parts().stream()
                .map(part -> part.equals(DUE) && isOfAnotherDay() ? DUE + ":" + was.due() : part)
                .collect(Collectors.joining(" "));
    }

    /** What of it families hear of: not how long it is thought to take, and not another hour of the same day. Empty: nothing. */
    String news() {
        return parts().stream()
                .filter(part -> !part.equals(MINUTES) && (!part.equals(DUE) || isOfAnotherDay()))
                .collect(Collectors.joining(" "));
    }

    boolean isNothing() {
        return parts().isEmpty();
    }

    boolean isOfAnotherDay() {
        return !was.due().equals(day);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        note(parts, "text", was.text(), asked.text());
        note(parts, "links", was.linkLines(), asked.links());
        note(parts, MINUTES, was.minutes(), asked.minutes());
        note(parts, "answer", was.answer(), asked.answer());
        if (isOfAnotherDay() || !Objects.equals(was.lesson(), asked.lesson())) {
            parts.add(DUE);
        }
        return parts;
    }

    private static void note(List<String> parts, String part, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            parts.add(part);
        }
    }
}

package org.dnevnik.homework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.dnevnik.homework.HomeworkRefusal;
import org.dnevnik.homework.IssueHomework;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a homework says, as a form sends it.
 *
 * @param due by ISO 8601; null or empty where a lesson tells it
 */
public record HomeworkOrder(
        @Nullable String text,
        @Nullable String links,
        @Nullable Integer minutes,
        @Nullable WantedAnswer answer,
        @Nullable Long lesson,
        @Nullable String due) {

    IssueHomework toCommand() {
        return new IssueHomework(
                Objects.requireNonNullElse(text, ""),
                Objects.requireNonNullElse(links, ""),
                minutes,
                Objects.requireNonNullElse(answer, WantedAnswer.NONE),
                lesson,
                lesson != null || due == null || due.isEmpty() ? null : day(due));
    }

    /** @throws Refusal for what is no day */
    static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeParseException e) {
            throw new Refusal(HomeworkRefusal.DUE);
        }
    }
}

package org.dnevnik.journal.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.journal.view.AbsenceNoticeLine;
import org.dnevnik.journal.view.AbsenceReasonLine;
import org.dnevnik.journal.view.OwnLesson;
import org.dnevnik.shell.web.DayTexts;
import org.jspecify.annotations.Nullable;

/** Absences in the reader's words. */
final class AttendanceWords {

    private final DayTexts texts;
    private final List<AbsenceReasonLine> reasons;

    AttendanceWords(Locale locale, List<AbsenceReasonLine> reasons) {
        this.texts = new DayTexts(locale);
        this.reasons = reasons;
    }

    /** «Математика: болел(а), болезнь, справка есть». */
    String of(OwnLesson lesson) {
        String what = texts.of("journal.sheet.status." + lesson.status())
                + (lesson.minutes() == null ? "" : ", " + texts.of("journal.sheet.minutes", lesson.minutes()));
        return lesson.subject() + ": "
                + Stream.of(what, reason(lesson.reason()), lesson.remark(), lesson.note())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    /** «Математика: ожидается, болезнь». */
    String told(OwnLesson lesson, AbsenceNoticeLine notice) {
        return lesson.subject() + ": " + texts.of("journal.sheet.told." + notice.state(), notice.reason());
    }

    String span(AbsenceNoticeLine span) {
        String days = span.starts().equals(span.ends())
                ? texts.date(span.starts())
                : texts.of("journal.absence.days", texts.date(span.starts()), texts.date(span.ends()));
        if (span.firstLesson() == null || span.lastLesson() == null) {
            return days;
        }
        String lessons = span.firstLesson().equals(span.lastLesson())
                ? texts.of("journal.absence.lesson", span.firstLesson())
                : texts.of("journal.absence.lessons", span.firstLesson(), span.lastLesson());
        return days + ", " + lessons;
    }

    private @Nullable String reason(@Nullable Long id) {
        return reasons.stream()
                .filter(r -> id != null && r.id() == id)
                .map(AbsenceReasonLine::name)
                .findFirst()
                .orElse(null);
    }
}

package org.dnevnik.timetable.web;

import java.time.LocalDate;
import org.dnevnik.timetable.ChangeLesson;
import org.jspecify.annotations.Nullable;

/** The words in which a form says what becomes of a lesson, on one day or in several weeks. */
interface LessonOrder {

    long lesson();

    int year();

    long teacher();

    boolean second();

    long place();

    /** A form sends an empty field where the lesson stays on its day. */
    @Nullable
    String date();

    int number();

    long other();

    @Nullable
    String reason();

    default ChangeLesson change() {
        return new ChangeLesson(lesson(), year(), teacher(), second(), place(), day(), number(), other(), told());
    }

    private @Nullable LocalDate day() {
        String date = date();
        return date == null || date.isEmpty() ? null : PlansResource.date(date);
    }

    private String told() {
        String reason = reason();
        return reason == null ? "" : reason;
    }
}

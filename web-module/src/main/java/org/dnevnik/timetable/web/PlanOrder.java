package org.dnevnik.timetable.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.ChangePlan;
import org.dnevnik.timetable.TimetableRefusal;
import org.dnevnik.timetable.view.PlanPiece;
import org.jspecify.annotations.Nullable;

/** One step as the editor's script sends it; the lesson's names are those of {@link PlanAnswer.Lesson}. */
public record PlanOrder(
        int version,
        ChangePlan.@Nullable Kind kind,
        long lesson,
        long with,
        int count,
        PlanAnswer.@Nullable Lesson value) {

    ChangePlan toCommand(long plan) {
        if (kind == null || value == null) {
            throw new Refusal(TimetableRefusal.NO_SUCH_TIME);
        }
        PlanAnswer.Lesson v = value;
        PlanPiece piece = new PlanPiece(
                v.id(), v.g(), v.s(), v.t(), v.t2(), v.p(), v.d(), v.n(), v.c(), v.w(), date(v.from()), date(v.to()));
        return new ChangePlan(plan, version, kind, lesson, with, piece, count);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(TimetableRefusal.NO_SUCH_TIME);
        }
    }
}

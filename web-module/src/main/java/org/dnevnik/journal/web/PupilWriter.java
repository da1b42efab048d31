package org.dnevnik.journal.web;

import java.util.List;
import java.util.stream.IntStream;
import org.dnevnik.journal.LessonDesk;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.view.GridCell;
import org.dnevnik.journal.view.GridColumn;
import org.dnevnik.journal.view.GridRow;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pupils of a lesson, a line each: buttons of attendance and a field of marks for each of its works. What the script must know
 * stands in few attributes: the pupil ({@code data-p}) and the versions of attendance ({@code data-e}) and marks ({@code data-m}).
 */
final class PupilWriter {

    private static final int FIRST_GRADE = 1;

    private final Html out;
    private final DayTexts texts;
    private final LessonDesk desk;
    private final List<Integer> columns;

    PupilWriter(Html out, DayTexts texts, LessonDesk desk) {
        this.out = out;
        this.texts = texts;
        this.desk = desk;
        List<GridColumn> all = desk.grid().columns();
        columns = IntStream.range(0, all.size())
                .filter(i -> all.get(i).lesson() == desk.card().lesson())
                .boxed()
                .toList();
    }

    void write() {
        out.begin("ol");
        out.attribute("class", "ls-rows");
        out.attribute("id", "ls-rows");
        out.attribute("data-scale", desk.grid().head().scale());
        for (GridRow row : desk.grid().rows()) {
            if (row.enrolledOn(desk.card().date())) {
                row(row);
            }
        }
        out.end("ol");
    }

    private void row(GridRow row) {
        GridCell first = row.cells().get(columns.get(0));
        out.begin("li");
        out.attribute("data-p", row.person());
        out.attribute("data-e", first.logVersion());
        out.attribute("data-said", first.attendance().letter(first.minutes()));
        out.attribute("class", "ls-row");
        who(row, first);
        if (!desk.ahead()) {
            attendance(row, first.attendance());
            minutes(row, first);
            if (desk.head().parallel() > FIRST_GRADE) {
                columns.forEach(
                        i -> mark(row, desk.grid().columns().get(i), row.cells().get(i)));
            }
            more(row);
        }
        out.end("li");
    }

    private void who(GridRow row, GridCell first) {
        out.begin("span");
        out.attribute("class", "ls-who");
        out.begin("span");
        out.attribute("class", "ls-name");
        out.text(row.name());
        out.end("span");
        boolean awaitedAway = row.awaitedAway(desk.card().date(), desk.card().number());
        if (awaitedAway && first.attendance() == Attendance.ATTEND) {
            out.begin("small");
            out.attribute("class", "ls-told");
            out.attribute("title", texts.of("journal.grid.told"));
            out.text(texts.of("journal.lesson.told"));
            out.end("small");
        }
        out.end("span");
    }

    /** How late the pupil came; shown for who is late. */
    private void minutes(GridRow row, GridCell first) {
        out.begin("input");
        out.attribute("class", "ls-late");
        out.attribute("inputmode", "numeric");
        out.attribute("maxlength", "2");
        out.attribute("autocomplete", "off");
        out.attribute("placeholder", texts.of("journal.lesson.minutes"));
        out.attribute("aria-label", texts.of("journal.lesson.minutesOf", row.name()));
        out.attribute("value", first.minutes() == null ? "" : Integer.toString(first.minutes()));
        if (first.attendance() != Attendance.LATE) {
            out.attribute("hidden", "hidden");
        }
        if (!desk.editable()) {
            out.attribute("readonly", "readonly");
        }
        out.end("input");
    }

    private void more(GridRow row) {
        out.begin("button");
        out.attribute("type", "button");
        out.attribute("class", "ls-detail quiet");
        out.attribute("data-detail", "detail");
        String spoken = texts.of("journal.lesson.moreOf", row.name());
        out.attribute("title", spoken);
        out.attribute("aria-label", spoken);
        out.text("⋯");
        out.end("button");
    }

    private void attendance(GridRow row, Attendance said) {
        out.begin("span");
        out.attribute("class", "ls-here");
        out.attribute("role", "group");
        out.attribute("aria-label", texts.of("journal.lesson.attendanceOf", row.name()));
        for (Attendance status : Attendance.values()) {
            out.begin("button");
            out.attribute("type", "button");
            out.attribute("data-a", status.letter());
            out.attribute("aria-pressed", status == said);
            String spoken = texts.of("journal.lesson.here." + status.name());
            out.attribute("title", spoken);
            out.attribute("aria-label", spoken);
            if (!desk.editable()) {
                out.attribute("disabled", "disabled");
            }
            out.text(status == Attendance.ATTEND ? "✓" : status.letter());
            out.end("button");
        }
        out.end("span");
    }

    private void mark(GridRow row, GridColumn column, GridCell cell) {
        out.begin("input");
        out.attribute(
                "class",
                cell.level() == Level.NONE
                        ? "ls-mark"
                        : "ls-mark g" + cell.level().number());
        out.attribute("maxlength", "8");
        out.attribute("autocomplete", "off");
        out.attribute("data-m", cell.markVersion());
        if (column.work() != null) {
            out.attribute("data-w", column.work());
        }
        out.attribute("value", text(cell.value()));
        out.attribute("placeholder", column.abbr() == null ? "" : text(column.abbr()));
        out.attribute("aria-label", texts.of("journal.lesson.markOf", row.name(), name(column)));
        if (!desk.editable()) {
            out.attribute("readonly", "readonly");
        }
        out.end("input");
    }

    private String name(GridColumn column) {
        if (column.type() == null) {
            return texts.of("journal.lesson.firstWork");
        }
        return column.title() == null ? column.type() : column.type() + ": " + column.title();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

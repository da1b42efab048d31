package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AttendanceService;
import org.dnevnik.journal.ClassAttendance;
import org.dnevnik.journal.SchoolAttendance;
import org.dnevnik.journal.model.AbsenceState;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.view.AbsenceNoticeLine;
import org.dnevnik.journal.view.AbsenceReasonLine;
import org.dnevnik.journal.view.AttendanceSheet.Cell;
import org.dnevnik.journal.view.AttendanceSheet.Column;
import org.dnevnik.journal.view.AttendanceSheet.Row;
import org.dnevnik.journal.view.ClassDay;
import org.dnevnik.journal.view.OwnLesson;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Who is away: {@code /journal/attendance?day=…} for all classes of the reader, with {@code class=…} a class's sheet, with {@code view=week} its week. */
@Named
@RequestScoped
public class AttendancePage {

    private static final int SCHOOL_DAYS = 6;

    @Inject
    private AttendanceService attendance;

    @Inject
    private CurrentCaller caller;

    private @Nullable SchoolAttendance school;
    private @Nullable ClassAttendance sheet;
    private boolean week;
    private Locale locale = Texts.RUSSIAN;

    /** A day of the sheet over its columns. */
    public record Day(LocalDate date, String name, int lessons) {}

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        LocalDate day = asked.text("day").isEmpty() ? null : asked.date("day", LocalDate.EPOCH);
        Long group = asked.id("class");
        week = asked.text("view").equals("week");
        if (group == null) {
            school = attendance.day(caller.get(), day);
        } else if (week && day != null) {
            sheet = attendance.sheet(
                    caller.get(), group, day.minusDays(day.getDayOfWeek().getValue() - 1L), SCHOOL_DAYS);
        } else {
            sheet = attendance.sheet(caller.get(), group, day, 1);
        }
    }

    /** Null: the classes are listed. */
    public @Nullable ClassAttendance getSheet() {
        return sheet;
    }

    public boolean isWeek() {
        return week;
    }

    public List<ClassDay> getClasses() {
        return school == null ? List.of() : school.classes();
    }

    /** All classes together. */
    public ClassDay getSum() {
        return getClasses().stream()
                .reduce(
                        new ClassDay(0, "", 0, null, 0, 0, 0, 0, 0, 0, 0, 0),
                        (a, b) -> new ClassDay(
                                0,
                                "",
                                0,
                                null,
                                a.pupils() + b.pupils(),
                                a.away() + b.away(),
                                a.allDay() + b.allDay(),
                                a.ill() + b.ill(),
                                a.late() + b.late(),
                                a.lessons() + b.lessons(),
                                a.untaken() + b.untaken(),
                                a.waiting() + b.waiting()));
    }

    /** The shown day; of a week its Monday. */
    public LocalDate getDay() {
        return sheet != null ? sheet.first() : Objects.requireNonNull(school).day();
    }

    /** «Среда, 25 ноября», or «23 – 29 ноября». */
    public String getTitle() {
        DayTexts texts = new DayTexts(locale);
        return week ? texts.span(getDay()) : texts.weekday(getDay()) + ", " + texts.date(getDay());
    }

    public LocalDate getBefore() {
        return getDay().minusDays(week ? 7 : 1);
    }

    public LocalDate getAfter() {
        return getDay().plusDays(week ? 7 : 1);
    }

    public List<Day> getDays() {
        DayTexts texts = new DayTexts(locale);
        List<Column> columns = Objects.requireNonNull(sheet).sheet().columns();
        return columns.stream()
                .map(Column::date)
                .distinct()
                .map(d -> new Day(d, texts.shortWeekday(d) + ", " + texts.date(d), (int)
                        columns.stream().filter(c -> c.date().equals(d)).count()))
                .toList();
    }

    /** Whether the sheet takes notes: a day that has come, by whoever keeps it. */
    public boolean isWritable() {
        return sheet != null && sheet.editable() && !week && !getDay().isAfter(sheet.today());
    }

    /** How many pupils missed something of what is shown. */
    public long getAway() {
        return sheet == null
                ? 0
                : sheet.sheet().rows().stream().filter(Row::away).count();
    }

    /** Notices for the shown days on which nobody has decided, each once. */
    public List<AbsenceNoticeLine> getWaiting() {
        return sheet == null
                ? List.of()
                : sheet.notices().stream()
                        .filter(n -> n.state() == AbsenceState.SENT)
                        .toList();
    }

    /** «н», «о15»; of what is only announced the letter that would stand there. */
    public String letter(Cell cell) {
        OwnLesson lesson = cell.lesson();
        if (lesson == null) {
            return "";
        }
        AbsenceNoticeLine notice = cell.notice();
        return notice != null && cell.expected() ? notice.status().letter() : lesson.letter();
    }

    public String style(Cell cell) {
        OwnLesson lesson = cell.lesson();
        if (lesson == null) {
            return "as-none";
        }
        if (cell.expected()) {
            return "as-cell as-told";
        }
        Attendance status = lesson.status();
        return status.isMissed() ? "as-cell as-away" : status == Attendance.LATE ? "as-cell as-late" : "as-cell";
    }

    /** What is known of a cell in words. */
    public String words(Cell cell) {
        OwnLesson lesson = cell.lesson();
        if (lesson == null) {
            return Texts.in(locale).get("journal.sheet.notExpected");
        }
        AttendanceWords words =
                new AttendanceWords(locale, Objects.requireNonNull(sheet).reasons());
        AbsenceNoticeLine notice = cell.notice();
        return notice != null && cell.expected() ? words.told(lesson, notice) : words.of(lesson);
    }

    public List<AbsenceReasonLine> getReasons() {
        return Objects.requireNonNull(sheet).reasons();
    }

    /** «25 ноября – 2 декабря, уроки 2–4». */
    public String span(AbsenceNoticeLine notice) {
        return new AttendanceWords(locale, List.of()).span(notice);
    }
}

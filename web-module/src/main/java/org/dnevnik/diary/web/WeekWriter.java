package org.dnevnik.diary.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.diary.view.DiaryDay;
import org.dnevnik.diary.view.DiaryLesson;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.journal.view.Why.Sum;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.people.view.ChildView;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.WeekLinks;
import org.jspecify.annotations.Nullable;

/** Writes a week: whose it is, the way to other weeks, its sum, its days. */
final class WeekWriter {

    private final Html out;
    private final DayTexts texts;
    private final LessonWriter lessons;

    /** @param family whether the reader is the pupil or a guardian */
    WeekWriter(Html out, DayTexts texts, boolean family) {
        this.out = out;
        this.texts = texts;
        this.lessons = new LessonWriter(out, texts, family);
    }

    /** @param toSign hash of what the reader may sign; null: nothing, or not yet */
    void write(DiaryWeek week, List<ChildView> children, @Nullable String toSign) {
        begin("div", "dw-bar");
        who(week, children);
        new WeekLinks(out, texts)
                .write(
                        week.monday(),
                        week.today(),
                        monday -> address(week.pupil().person(), monday));
        out.end("div");
        begin("div", "dw");
        out.attribute("id", "week");
        out.attribute("data-pupil", week.pupil().person());
        out.attribute("data-year", AcademicYear.of(week.monday()).number());
        if (toSign != null) {
            out.attribute("data-hash", toSign);
        }
        sum(week);
        jump(week);
        begin("div", "dw-days");
        for (DiaryDay day : week.days()) {
            day(day, week.today());
        }
        out.end("div");
        paper();
        out.end("div");
    }

    /** What stands below a week on paper, for who signs by hand. */
    private void paper() {
        begin("p", "dw-paper");
        text("span", null, texts.of("diary.sign.paper.parent"));
        text("span", null, texts.of("diary.sign.paper.teacher"));
        out.end("p");
    }

    private void who(DiaryWeek week, List<ChildView> children) {
        begin("ul", "dw-who");
        if (children.isEmpty()) {
            out.begin("li");
            text("b", null, week.pupil().name());
            text("small", null, " " + place(week));
            out.end("li");
        }
        for (ChildView child : children) {
            boolean shown = child.person() == week.pupil().person();
            out.begin("li");
            beginLink(address(child.person(), week.monday()), shown ? "page" : null);
            text("b", null, child.name());
            text("small", null, shown ? place(week) : texts.of("diary.week.open"));
            out.end("a");
            out.end("li");
        }
        out.end("ul");
    }

    private String place(DiaryWeek week) {
        return week.pupil().className() + ", " + week.pupil().schoolName();
    }

    private void sum(DiaryWeek week) {
        begin("dl", "dw-sum");
        figure("diary.sum.lessons", Integer.toString(week.lessons()));
        figure("diary.sum.marks", Integer.toString(week.marks()));
        week.mean().ifPresent(this::mean);
        figure("diary.sum.missed", Integer.toString(week.missed()));
        out.end("dl");
    }

    /** The average opens into its calculation. */
    private void mean(Sum mean) {
        out.begin("div");
        text("dt", null, texts.of("diary.sum.average"));
        out.begin("dd");
        out.begin("details");
        text("summary", null, local(mean.shown()));
        text(
                "small",
                null,
                "(" + mean.terms().replace(".", point()) + ") : " + mean.divisor() + " = " + local(mean.sum()) + " : "
                        + mean.divisor() + (mean.rounded() ? " ≈ " : " = ") + local(mean.shown()));
        out.end("details");
        out.end("dd");
        out.end("div");
    }

    private String local(BigDecimal number) {
        return number.toPlainString().replace(".", point());
    }

    private String point() {
        return texts.of("diary.sum.point");
    }

    /** The way to a day, for a screen on which the week is long. */
    private void jump(DiaryWeek week) {
        begin("nav", "dw-jump");
        out.attribute("aria-label", texts.of("diary.week.days"));
        for (DiaryDay day : week.days()) {
            beginLink("#d-" + day.date(), day.date().equals(week.today()) ? "date" : null);
            text("small", null, texts.shortWeekday(day.date()));
            out.text(day.date().getDayOfMonth());
            out.end("a");
        }
        out.end("nav");
    }

    private void figure(String label, String value) {
        out.begin("div");
        text("dt", null, texts.of(label));
        text("dd", null, value);
        out.end("div");
    }

    /** One day. */
    void day(DiaryDay day, LocalDate today) {
        boolean isToday = day.date().equals(today);
        begin("section", isToday ? "dw-day is-today" : "dw-day");
        out.attribute("aria-labelledby", "d-" + day.date());
        out.begin("h2");
        out.attribute("id", "d-" + day.date());
        out.text(texts.weekday(day.date()));
        text("small", null, texts.date(day.date()));
        if (isToday) {
            text("span", "dw-now", texts.of("diary.week.now"));
        }
        out.end("h2");
        if (day.lessons().isEmpty()) {
            text("p", "dw-none", day.holiday() == null ? texts.of("diary.week.free") : day.holiday());
        } else {
            out.begin("ol");
            for (DiaryLesson lesson : day.lessons()) {
                lessons.write(lesson, AcademicYear.of(day.date()).number());
            }
            out.end("ol");
        }
        lessons.ofDay(day.homework(), AcademicYear.of(day.date()).number());
        out.end("section");
    }

    private static String address(long person, LocalDate monday) {
        return "/diary?person=" + person + "&week=" + monday;
    }

    private void begin(String element, String style) {
        out.begin(element);
        out.attribute("class", style);
    }

    private void beginLink(String address, @Nullable String current) {
        out.begin("a");
        out.attribute("href", address);
        if (current != null) {
            out.attribute("aria-current", current);
        }
    }

    private void text(String element, @Nullable String style, String text) {
        out.begin(element);
        if (style != null) {
            out.attribute("class", style);
        }
        out.text(text);
        out.end(element);
    }
}

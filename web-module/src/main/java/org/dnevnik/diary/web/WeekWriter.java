package org.dnevnik.diary.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.dnevnik.diary.view.DiaryDay;
import org.dnevnik.diary.view.DiaryLesson;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.people.view.ChildView;
import org.jspecify.annotations.Nullable;

/** Writes a week: whose it is, the way to other weeks, its sum, its days. */
final class WeekWriter {

    private final ResponseWriter out;
    private final WeekTexts texts;
    private final LessonWriter lessons;

    WeekWriter(ResponseWriter out, WeekTexts texts) {
        this.out = out;
        this.texts = texts;
        this.lessons = new LessonWriter(out, texts);
    }

    void write(DiaryWeek week, List<ChildView> children) throws IOException {
        begin("div", "dw-bar");
        who(week, children);
        weeks(week);
        out.endElement("div");
        begin("div", "dw");
        out.writeAttribute("id", "week", null);
        out.writeAttribute("data-pupil", week.pupil().person(), null);
        sum(week);
        jump(week);
        begin("div", "dw-days");
        for (DiaryDay day : week.days()) {
            day(day, week.today());
        }
        out.endElement("div");
        out.endElement("div");
    }

    private void who(DiaryWeek week, List<ChildView> children) throws IOException {
        begin("ul", "dw-who");
        if (children.isEmpty()) {
            out.startElement("li", null);
            text("b", null, week.pupil().name());
            text("small", null, " " + place(week));
            out.endElement("li");
        }
        for (ChildView child : children) {
            boolean shown = child.person() == week.pupil().person();
            out.startElement("li", null);
            beginLink(address(child.person(), week.monday()), shown ? "page" : null);
            text("b", null, child.name());
            text("small", null, shown ? place(week) : texts.of("diary.week.open"));
            out.endElement("a");
            out.endElement("li");
        }
        out.endElement("ul");
    }

    private String place(DiaryWeek week) {
        return week.pupil().className() + ", " + week.pupil().schoolName();
    }

    private void weeks(DiaryWeek week) throws IOException {
        long person = week.pupil().person();
        LocalDate thisMonday = week.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        begin("nav", "dw-weeks");
        out.writeAttribute("aria-label", texts.of("diary.week.weeks"), null);
        arrow(address(person, week.monday().minusWeeks(1)), "\u2190", "diary.week.previous");
        text("span", "dw-span", texts.span(week.monday()));
        arrow(address(person, week.monday().plusWeeks(1)), "\u2192", "diary.week.next");
        if (!thisMonday.equals(week.monday())) {
            beginLink(address(person, thisMonday), null);
            out.writeText(texts.of("diary.week.today"), null);
            out.endElement("a");
        }
        out.endElement("nav");
    }

    private void arrow(String address, String sign, String label) throws IOException {
        beginLink(address, null);
        out.writeAttribute("aria-label", texts.of(label), null);
        out.writeAttribute("title", texts.of(label), null);
        out.writeText(sign, null);
        out.endElement("a");
    }

    private void sum(DiaryWeek week) throws IOException {
        begin("dl", "dw-sum");
        figure("diary.sum.lessons", Integer.toString(week.lessons()));
        figure("diary.sum.marks", Integer.toString(week.marks()));
        if (week.average() != null) {
            figure("diary.sum.average", week.average().toString().replace(".", texts.of("diary.sum.point")));
        }
        figure("diary.sum.missed", Integer.toString(week.missed()));
        out.endElement("dl");
    }

    /** The way to a day, for a screen on which the week is long. */
    private void jump(DiaryWeek week) throws IOException {
        begin("nav", "dw-jump");
        out.writeAttribute("aria-label", texts.of("diary.week.days"), null);
        for (DiaryDay day : week.days()) {
            beginLink("#d-" + day.date(), day.date().equals(week.today()) ? "date" : null);
            text("small", null, texts.shortWeekday(day.date()));
            out.writeText(day.date().getDayOfMonth(), null);
            out.endElement("a");
        }
        out.endElement("nav");
    }

    private void figure(String label, String value) throws IOException {
        out.startElement("div", null);
        text("dt", null, texts.of(label));
        text("dd", null, value);
        out.endElement("div");
    }

    private void day(DiaryDay day, LocalDate today) throws IOException {
        boolean isToday = day.date().equals(today);
        begin("section", isToday ? "dw-day is-today" : "dw-day");
        out.writeAttribute("aria-labelledby", "d-" + day.date(), null);
        out.startElement("h2", null);
        out.writeAttribute("id", "d-" + day.date(), null);
        out.writeText(texts.weekday(day.date()), null);
        text("small", null, texts.date(day.date()));
        if (isToday) {
            text("span", "dw-now", texts.of("diary.week.now"));
        }
        out.endElement("h2");
        if (day.lessons().isEmpty()) {
            text("p", "dw-none", day.holiday() == null ? texts.of("diary.week.free") : day.holiday());
        } else {
            out.startElement("ol", null);
            for (DiaryLesson lesson : day.lessons()) {
                lessons.write(lesson);
            }
            out.endElement("ol");
        }
        out.endElement("section");
    }

    private static String address(long person, LocalDate monday) {
        return "/diary?person=" + person + "&week=" + monday;
    }

    private void begin(String element, String style) throws IOException {
        out.startElement(element, null);
        out.writeAttribute("class", style, null);
    }

    private void beginLink(String address, @Nullable String current) throws IOException {
        out.startElement("a", null);
        out.writeURIAttribute("href", address, null);
        if (current != null) {
            out.writeAttribute("aria-current", current, null);
        }
    }

    private void text(String element, @Nullable String style, String text) throws IOException {
        out.startElement(element, null);
        if (style != null) {
            out.writeAttribute("class", style, null);
        }
        out.writeText(text, null);
        out.endElement(element);
    }
}

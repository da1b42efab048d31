package org.dnevnik.timetable.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;
import org.dnevnik.timetable.TimetableWeek;
import org.dnevnik.timetable.view.WeekDay;
import org.dnevnik.timetable.view.WeekKind;
import org.dnevnik.timetable.view.WeekLesson;
import org.jspecify.annotations.Nullable;

/**
 * Writes the days of a week. Each is a section with a list, one item a lesson number; on a wide screen the style sheet sets equal numbers
 * of all days in one row, by the classes {@code tt-n1}, {@code tt-n2} … .
 */
final class WeekTable {

    private final Html out;
    private final DayTexts texts;
    private final boolean own;

    /** @param own whether the reader gives these lessons, so that each leads to its page */
    WeekTable(Html out, DayTexts texts, boolean own) {
        this.out = out;
        this.texts = texts;
        this.own = own;
    }

    /** @param only the one day that is written; null: all of them */
    void write(TimetableWeek week, @Nullable LocalDate only) {
        List<WeekDay> days = only == null
                ? week.days()
                : week.days().stream().filter(d -> d.date().equals(only)).toList();
        List<WeekLesson> all = days.stream().flatMap(d -> d.lessons().stream()).toList();
        if (all.isEmpty()) {
            none(days, only);
            return;
        }
        int first = all.stream().mapToInt(WeekLesson::number).min().orElse(1);
        out.begin("div");
        out.attribute("class", "tt tt-days-" + days.size());
        int last = all.stream().mapToInt(WeekLesson::number).max().orElse(first);
        hours(all, first);
        days.forEach(day -> day(week, day, first, last));
        out.end("div");
    }

    private void none(List<WeekDay> days, @Nullable LocalDate only) {
        String holiday = days.stream()
                .map(WeekDay::holiday)
                .filter(h -> !h.isEmpty())
                .findFirst()
                .orElse("");
        out.begin("div");
        out.attribute("class", "card empty");
        element(
                "h2",
                holiday.isEmpty() ? texts.of(only == null ? "timetable.week.none" : "timetable.week.free") : holiday);
        element("p", texts.of("timetable.week.noneHint"));
        out.end("div");
    }

    /** The column of bells. Each lesson says its own hours too, for who does not see the column. */
    private void hours(List<WeekLesson> all, int first) {
        Map<Integer, String> hours = new TreeMap<>();
        all.forEach(l -> hours.putIfAbsent(l.number(), l.hours()));
        out.begin("ol");
        out.attribute("class", "tt-hours");
        out.attribute("aria-hidden", "true");
        hours.forEach((number, span) -> {
            out.begin("li");
            out.attribute("class", "tt-n" + (number - first + 1));
            element("b", number);
            for (String end : span.split("–", 2)) {
                element("span", end);
            }
            out.end("li");
        });
        out.end("ol");
    }

    private void day(TimetableWeek week, WeekDay day, int first, int last) {
        out.begin("section");
        out.attribute("class", day.today() ? "tt-day is-today" : "tt-day");
        out.attribute("aria-labelledby", "d-" + day.date());
        out.begin("h2");
        out.attribute("id", "d-" + day.date());
        out.text(texts.weekday(day.date()));
        element("small", texts.date(day.date()));
        if (day.today()) {
            out.begin("span");
            out.attribute("class", "tt-now");
            out.text(texts.of("timetable.week.now"));
            out.end("span");
        }
        out.end("h2");
        if (day.lessons().isEmpty()) {
            out.begin("p");
            out.attribute("class", "tt-none");
            out.text(day.holiday().isEmpty() ? texts.of("timetable.week.free") : day.holiday());
            out.end("p");
        } else {
            lessons(week, day, first, last);
        }
        out.end("section");
    }

    /** Numbers without a lesson are drawn too, so that the lines of all days meet; the style sheet shows them on a wide screen only. */
    private void lessons(TimetableWeek week, WeekDay day, int first, int last) {
        Map<Integer, List<WeekLesson>> byNumber =
                day.lessons().stream().collect(Collectors.groupingBy(WeekLesson::number));
        out.begin("ol");
        for (int number = first; number <= last; number++) {
            List<WeekLesson> together = byNumber.getOrDefault(number, List.of());
            out.begin("li");
            out.attribute("class", (together.isEmpty() ? "tt-gap tt-n" : "tt-n") + (number - first + 1));
            if (together.isEmpty()) {
                out.attribute("aria-hidden", "true");
            } else {
                element("b", number);
                out.begin("div");
                together.forEach(lesson -> lesson(week, lesson));
                out.end("div");
            }
            out.end("li");
        }
        out.end("ol");
    }

    private void lesson(TimetableWeek week, WeekLesson lesson) {
        out.begin("div");
        out.attribute("class", lesson.gone() ? "tt-lesson tt-gone" : "tt-lesson");
        out.begin("h3");
        subject(week, lesson);
        if (!lesson.group().equals(week.owner().group())) {
            element("small", lesson.group());
        }
        change(lesson);
        out.end("h3");
        out.begin("p");
        if (!lesson.hours().isEmpty()) {
            out.begin("span");
            out.attribute("class", "tt-time");
            out.text(lesson.hours());
            out.end("span");
        }
        if (!lesson.place().isEmpty() && week.owner().kind() != WeekKind.PLACE) {
            element("span", lesson.place());
        }
        if (!week.owner().teacher() && !lesson.teacher().isEmpty()) {
            element("span", lesson.teacher());
        }
        homework(week, lesson);
        out.end("p");
        out.end("div");
    }

    private void subject(TimetableWeek week, WeekLesson lesson) {
        if (!own || lesson.id() == null) {
            out.text(lesson.subject());
            return;
        }
        out.begin("a");
        out.attribute(
                "href",
                "/journal/lesson?id=" + lesson.id() + "&year=" + week.owner().year());
        out.text(lesson.subject());
        out.end("a");
    }

    /** The way to give homework at one's own lesson. */
    private void homework(TimetableWeek week, WeekLesson lesson) {
        if (!own || lesson.id() == null) {
            return;
        }
        out.begin("a");
        out.attribute("class", "tt-give");
        out.attribute(
                "href",
                "/homework/new?lesson=" + lesson.id() + "&year=" + week.owner().year());
        out.text(texts.of("timetable.week.give"));
        out.end("a");
    }

    private void change(WeekLesson lesson) {
        if (lesson.change().isEmpty()) {
            return;
        }
        out.begin("em");
        out.attribute("class", lesson.gone() ? "tt-mark" : "tt-mark tt-new");
        out.text(texts.of("timetable.mark." + lesson.change()));
        if (!lesson.now().isEmpty()) {
            out.text(" " + lesson.now());
        }
        out.end("em");
    }

    private void element(String name, Object text) {
        out.begin(name);
        out.text(text);
        out.end(name);
    }
}

package org.dnevnik.timetable.web;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.WeekLinks;
import org.dnevnik.timetable.TimetableWeek;
import org.dnevnik.timetable.view.WeekChoice;

/** Writes what stands above the week: the way to other weeks, and whose else may be chosen. */
final class WeekBar {

    private final Html out;
    private final DayTexts texts;

    WeekBar(Html out, DayTexts texts) {
        this.out = out;
        this.texts = texts;
    }

    void write(TimetableWeek week) {
        out.begin("div");
        out.attribute("class", "tt-bar");
        choose("group", week.groups(), week.monday());
        if (!week.teachers().isEmpty()) {
            choose("teacher", week.teachers(), week.monday());
        }
        new WeekLinks(out, texts).write(week.monday(), week.today(), monday -> address(week, monday));
        out.begin("a");
        out.attribute("href", "/timetable/calendar");
        out.attribute("class", "tt-calendar");
        out.text(texts.of("timetable.calendar.title"));
        out.end("a");
        out.end("div");
    }

    private static String address(TimetableWeek week, LocalDate monday) {
        return "/timetable?" + (week.owner().teacher() ? "teacher=" : "group=")
                + week.owner().id() + "&week=" + monday;
    }

    /** A form of its own for classes and for teachers: a click or Enter shows the week, without a script too. */
    private void choose(String name, List<WeekChoice> choices, LocalDate monday) {
        out.begin("form");
        out.attribute("method", "get");
        out.attribute("action", "/timetable");
        out.attribute("class", "tt-choose");
        out.begin("label");
        out.attribute("for", "tt-" + name);
        out.text(texts.of("timetable.week." + name));
        out.end("label");
        out.begin("select");
        out.attribute("id", "tt-" + name);
        out.attribute("name", name);
        out.attribute("required", "required");
        if (choices.stream().noneMatch(WeekChoice::chosen)) {
            option("", texts.of("timetable.week.choose"), true);
        }
        for (WeekChoice choice : choices) {
            option(Long.toString(choice.id()), choice.name(), choice.chosen());
        }
        out.end("select");
        out.begin("input");
        out.attribute("type", "hidden");
        out.attribute("name", "week");
        out.attribute("value", monday);
        out.begin("button");
        out.attribute("type", "submit");
        out.text(texts.of("timetable.week.show"));
        out.end("button");
        out.end("form");
    }

    private void option(String value, String shown, boolean chosen) {
        out.begin("option");
        out.attribute("value", value);
        if (chosen) {
            out.attribute("selected", "selected");
        }
        out.text(shown);
        out.end("option");
    }
}

package org.dnevnik.timetable.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.WeekLinks;
import org.dnevnik.timetable.TimetableWeek;
import org.dnevnik.timetable.view.WeekChoice;
import org.dnevnik.timetable.view.WeekKind;
import org.dnevnik.timetable.view.WeekOwner;
import org.jspecify.annotations.Nullable;

/** Writes what stands above the week: the way to other weeks and days, and whose else may be chosen. */
final class WeekBar {

    private final Html out;
    private final DayTexts texts;

    WeekBar(Html out, DayTexts texts) {
        this.out = out;
        this.texts = texts;
    }

    static String parameter(WeekKind kind) {
        return switch (kind) {
            case GROUP -> "group";
            case TEACHER -> "teacher";
            case PUPIL -> "pupil";
            case PLACE -> "place";
        };
    }

    /** @param day the one day that is shown; null: the whole week */
    void write(TimetableWeek week, @Nullable LocalDate day) {
        out.begin("div");
        out.attribute("class", "tt-bar");
        String when = day == null ? "week" : "day";
        LocalDate shown = day == null ? week.monday() : day;
        pupils(week, when, shown);
        choose(WeekKind.GROUP, week.groups(), when, shown);
        choose(WeekKind.TEACHER, week.teachers(), when, shown);
        choose(WeekKind.PLACE, week.places(), when, shown);
        if (day == null) {
            new WeekLinks(out, texts).write(shown, week.today(), monday -> address(week.owner(), "week", monday));
        } else {
            days(week, day);
        }
        otherSpan(week, day);
        link("/timetable/calendar", "tt-calendar", texts.of("timetable.calendar.title"));
        out.end("div");
    }

    /** The reader and the reader's children, each with the own lessons. */
    private void pupils(TimetableWeek week, String when, LocalDate shown) {
        if (week.pupils().isEmpty()) {
            return;
        }
        out.begin("nav");
        out.attribute("class", "tt-pupils");
        out.attribute("aria-label", texts.of("timetable.week.pupil"));
        for (WeekChoice pupil : week.pupils()) {
            out.begin("a");
            out.attribute("href", "/timetable?pupil=" + pupil.id() + "&" + when + "=" + shown);
            out.attribute("class", "button");
            if (pupil.chosen()) {
                out.attribute("aria-current", "page");
            }
            out.text(pupil.name());
            out.end("a");
        }
        out.end("nav");
    }

    private void days(TimetableWeek week, LocalDate day) {
        out.begin("nav");
        out.attribute("class", "weeks");
        out.attribute("aria-label", texts.of("timetable.week.days"));
        arrow(address(week.owner(), "day", day.minusDays(1)), "\u2190", "timetable.changes.before");
        out.begin("strong");
        out.text(texts.date(day));
        out.end("strong");
        arrow(address(week.owner(), "day", day.plusDays(1)), "\u2192", "timetable.changes.after");
        if (!day.equals(week.today())) {
            link(address(week.owner(), "day", week.today()), "", texts.of("timetable.week.toToday"));
        }
        out.end("nav");
    }

    /** From the week to its day, which is today when the week has it, and back. */
    private void otherSpan(TimetableWeek week, @Nullable LocalDate day) {
        if (day != null) {
            link(address(week.owner(), "week", week.monday()), "tt-span", texts.of("timetable.week.whole"));
            return;
        }
        boolean running = week.today().with(DayOfWeek.MONDAY).equals(week.monday());
        link(
                address(week.owner(), "day", running ? week.today() : week.monday()),
                "tt-span",
                texts.of("timetable.week.oneDay"));
    }

    private static String address(WeekOwner owner, String when, LocalDate date) {
        return "/timetable?" + parameter(owner.kind()) + "=" + owner.id() + "&" + when + "=" + date;
    }

    /** A form of its own for each kind of choice: a click or Enter shows the week, without a script too. */
    private void choose(WeekKind kind, List<WeekChoice> choices, String when, LocalDate shown) {
        if (choices.isEmpty()) {
            return;
        }
        String name = parameter(kind);
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
        out.attribute("name", when);
        out.attribute("value", shown);
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

    private void arrow(String address, String sign, String label) {
        out.begin("a");
        out.attribute("href", address);
        out.attribute("aria-label", texts.of(label));
        out.attribute("title", texts.of(label));
        out.text(sign);
        out.end("a");
    }

    private void link(String address, String look, String text) {
        out.begin("a");
        out.attribute("href", address);
        if (!look.isEmpty()) {
            out.attribute("class", look);
        }
        out.text(text);
        out.end("a");
    }
}

package org.dnevnik.shell.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and weeks in the reader's language, and any other text. */
public final class DayTexts {

    private final Texts texts;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter shortWeekday;
    private final DateTimeFormatter month;

    public DayTexts(Locale locale) {
        texts = Texts.in(locale);
        weekday = DateTimeFormatter.ofPattern("EEEE", locale);
        shortWeekday = DateTimeFormatter.ofPattern("EE", locale);
        month = DateTimeFormatter.ofPattern("MMMM", locale);
    }

    /** The text itself. */
    public String of(String key) {
        return texts.get(key);
    }

    /** A text whose places {0}, {1}… are filled; a week has a hundred of them, so no format is parsed for each. */
    public String of(String key, Object... values) {
        String text = of(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** With a capital, for it begins a heading. */
    public String weekday(LocalDate date) {
        String name = weekday.format(date);
        return name.substring(0, 1).toUpperCase(weekday.getLocale()) + name.substring(1);
    }

    /** «пн». */
    public String shortWeekday(LocalDate date) {
        return shortWeekday.format(date);
    }

    /** «23 ноября». */
    public String date(LocalDate date) {
        return of("shell.day.date", date.getDayOfMonth(), month.format(date));
    }

    /** The days of a week, the month named once where it is one. */
    public String span(LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        return monday.getMonth() == sunday.getMonth()
                ? of("shell.week.span", monday.getDayOfMonth(), sunday.getDayOfMonth(), month.format(monday))
                : of("shell.week.span.months", date(monday), date(sunday));
    }
}

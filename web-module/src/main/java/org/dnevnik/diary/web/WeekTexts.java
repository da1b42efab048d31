package org.dnevnik.diary.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dnevnik.shell.web.Texts;

/** The words and dates of the diary in the reader's language. */
final class WeekTexts {

    private final Texts texts;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter shortWeekday;
    private final DateTimeFormatter month;

    WeekTexts(Locale locale) {
        texts = Texts.in(locale);
        weekday = DateTimeFormatter.ofPattern("EEEE", locale);
        shortWeekday = DateTimeFormatter.ofPattern("EE", locale);
        month = DateTimeFormatter.ofPattern("MMMM", locale);
    }

    String of(String key) {
        return texts.get(key);
    }

    /** A text whose places {0}, {1}… are filled; a week has a hundred of them, so no format is parsed for each. */
    String of(String key, Object... values) {
        String text = of(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** With a capital, for it begins a heading. */
    String weekday(LocalDate date) {
        String name = weekday.format(date);
        return name.substring(0, 1).toUpperCase(weekday.getLocale()) + name.substring(1);
    }

    String shortWeekday(LocalDate date) {
        return shortWeekday.format(date);
    }

    String date(LocalDate date) {
        return of("diary.week.date", date.getDayOfMonth(), month.format(date));
    }

    /** The days of a week, the month named once where it is one. */
    String span(LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        return monday.getMonth() == sunday.getMonth()
                ? of("diary.week.span", monday.getDayOfMonth(), sunday.getDayOfMonth(), month.format(monday))
                : of("diary.week.span.months", date(monday), date(sunday));
    }
}

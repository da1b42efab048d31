package org.dnevnik.journal.web;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.dnevnik.journal.model.Attendance;
import org.jspecify.annotations.Nullable;

/** What the grid says in one language; made once, shared by all pages. */
final class GridWords {

    private final Map<?, ?> texts;
    private final DateTimeFormatter spoken;
    private final DateTimeFormatter day;
    private final DateTimeFormatter weekday;
    private final char decimalPoint;
    private final Map<Attendance, String> attendance = new EnumMap<>(Attendance.class);

    final String pupil;
    final String average;
    final String weighted;
    final String averageShort;
    final String weightedShort;
    private final String lesson;
    private final String lessonWithoutWork;
    final String shut;
    final String told;
    private final String left;
    private final String came;

    GridWords(Map<?, ?> texts, Locale locale) {
        this.texts = texts;
        spoken = DateTimeFormatter.ofPattern("d MMMM, EEEE", locale);
        day = DateTimeFormatter.ofPattern("dd.MM", locale);
        weekday = DateTimeFormatter.ofPattern("EE", locale);
        decimalPoint = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        pupil = text("journal.grid.pupil");
        average = text("journal.grid.average");
        weighted = text("journal.grid.weighted");
        averageShort = text("journal.grid.averageShort");
        weightedShort = text("journal.grid.weightedShort");
        lesson = text("journal.grid.lesson");
        lessonWithoutWork = text("journal.grid.lessonWithoutWork");
        shut = text("journal.grid.shut");
        told = text("journal.grid.told");
        left = text("journal.grid.left");
        came = text("journal.grid.came");
        attendance.put(Attendance.ABSENT, text("journal.attendance.ABSENT"));
        attendance.put(Attendance.ILL, text("journal.attendance.ILL"));
        attendance.put(Attendance.LATE, text("journal.attendance.LATE"));
        attendance.put(Attendance.PASS, text("journal.attendance.PASS"));
    }

    /** «10.11». */
    String day(LocalDate date) {
        return day.format(date);
    }

    /** «вт». */
    String weekday(LocalDate date) {
        return weekday.format(date);
    }

    /** What a reader of the screen hears at a column's head. */
    String column(LocalDate date, int number, @Nullable String type) {
        String head = (type == null ? lessonWithoutWork : lesson)
                .replace("{0}", spoken.format(date))
                .replace("{1}", Integer.toString(number));
        return type == null ? head : head.replace("{2}", type);
    }

    String left(LocalDate date) {
        return MessageFormat.format(left, day.format(date));
    }

    String came(LocalDate date) {
        return MessageFormat.format(came, day.format(date));
    }

    String attendance(Attendance status) {
        return attendance.getOrDefault(status, "");
    }

    /** Two digits with the language's own decimal sign; empty when there is nothing to average. */
    String average(@Nullable BigDecimal average) {
        return average == null ? "" : average.toPlainString().replace('.', decimalPoint);
    }

    private String text(String key) {
        return String.valueOf(texts.get(key));
    }
}

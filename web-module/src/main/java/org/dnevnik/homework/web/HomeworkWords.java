package org.dnevnik.homework.web;

import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Days, moments and minutes as the pages of homework tell them. */
final class HomeworkWords {

    private static final int HOUR = 60;

    private final DayTexts texts;
    private final DateTimeFormatter moment;
    private final boolean russian;

    HomeworkWords(Locale locale, ZoneId zone) {
        texts = new DayTexts(locale);
        russian = locale.getLanguage().equals(Texts.RUSSIAN.getLanguage());
        moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    /** In the language of the page that is made. */
    static HomeworkWords here() {
        return in(Families.REGION);
    }

    static HomeworkWords in(ZoneId zone) {
        return new HomeworkWords(locale(), zone);
    }

    /** Of the page that is made. */
    static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** «пятница, 27 ноября»; today and tomorrow by their names. */
    String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return texts.of("homework.day.today", texts.date(day));
        }
        return day.equals(today.plusDays(1))
                ? texts.of("homework.day.tomorrow", texts.date(day))
                : texts.weekday(day) + ", " + texts.date(day);
    }

    /** The same in the middle of a line, where Russian has no capital. */
    String due(LocalDate day, LocalDate today) {
        String named = day(day, today);
        return russian ? named.substring(0, 1).toLowerCase(Texts.RUSSIAN) + named.substring(1) : named;
    }

    /** «пт, 27 ноября». */
    String shortDay(LocalDate day) {
        return texts.shortWeekday(day) + ", " + texts.date(day);
    }

    String moment(@Nullable Instant at) {
        return at == null ? "" : moment.format(at);
    }

    /** «1 ч 20 мин». */
    String minutes(int minutes) {
        if (minutes < HOUR) {
            return texts.of("homework.minutes", minutes);
        }
        return minutes % HOUR == 0
                ? texts.of("homework.hours", minutes / HOUR)
                : texts.of("homework.hours.minutes", minutes / HOUR, minutes % HOUR);
    }
}

package org.dnevnik.school.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Days on a card, in the reader's language: short where short is clear. */
final class CardDays {

    private final Texts texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    CardDays(Texts texts) {
        this.texts = texts;
        boolean russian = texts.locale().equals(Texts.RUSSIAN);
        day = (russian
                        ? DateTimeFormatter.ofPattern("dd.MM.yyyy")
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM))
                .withLocale(texts.locale());
        time = DateTimeFormatter.ofPattern("HH:mm").withZone(Families.REGION);
    }

    /** Empty for none. */
    String day(@Nullable LocalDate date) {
        return date == null ? "" : day.format(date);
    }

    /** From when to when. */
    String span(LocalDate starts, @Nullable LocalDate ends) {
        return ends == null
                ? texts.format("people.card.since", day(starts))
                : texts.format("people.card.span", day(starts), day(ends));
    }

    /** Day and time. */
    String moment(Instant at) {
        return day(LocalDate.ofInstant(at, Families.REGION)) + ", " + time.format(at);
    }
}

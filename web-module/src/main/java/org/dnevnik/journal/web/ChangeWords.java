package org.dnevnik.journal.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.journal.view.LedgerChange;
import org.dnevnik.journal.view.LedgerSignatureLine.SignedPeriod;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Rows of the ledger in the reader's words. */
final class ChangeWords {

    private final Texts texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");

    ChangeWords(Texts texts) {
        this.texts = texts;
        boolean russian = texts.locale().equals(Texts.RUSSIAN);
        day = (russian
                        ? DateTimeFormatter.ofPattern("dd.MM.yyyy")
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM))
                .withLocale(texts.locale());
    }

    /**
     * A row as it is shown.
     *
     * @param where lesson, work, period; what there is of them
     * @param told  what became of what
     */
    public record Line(
            String when,
            String kind,
            String told,
            @Nullable String pupil,
            String where,
            String who,
            String address,
            @Nullable String reason) {}

    Line of(LedgerChange change) {
        return new Line(
                moment(change.local()),
                texts.get("journal.changes.kind." + change.kind()),
                told(change.oldValue(), change.newValue()),
                change.pupil(),
                where(change),
                change.by().isEmpty() ? texts.get("journal.changes.system") : change.by(),
                change.address(),
                change.reason());
    }

    String moment(LocalDateTime at) {
        return day(at.toLocalDate()) + ", " + time.format(at);
    }

    private String day(LocalDate date) {
        return day.format(date);
    }

    private String told(@Nullable String old, @Nullable String now) {
        if (old == null) {
            return now == null ? "" : texts.format("journal.changes.set", now);
        }
        return now == null
                ? texts.format("journal.changes.cleared", old)
                : texts.format("journal.changes.changed", old, now);
    }

    private String where(LedgerChange change) {
        LocalDate date = change.date();
        SignedPeriod period = change.period();
        return Stream.of(
                        change.group(),
                        change.subject(),
                        date == null ? null : texts.format("journal.changes.lesson", day(date), change.number()),
                        change.workType(),
                        period == null ? null : period(period))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** «1 четверть 2026/27». */
    String period(SignedPeriod period) {
        String name = period.name() == null
                ? texts.format("journal.period." + period.kind(), period.number())
                : period.name();
        return "%s %d/%02d".formatted(name, period.year(), (period.year() + 1) % 100);
    }
}

package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.Instant;
import org.dnevnik.journal.model.Averages;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.MarkValue;
import org.dnevnik.journal.view.CellFacts.FoundWork;
import org.jspecify.annotations.Nullable;

/**
 * One cell after a change, or as somebody else left it.
 *
 * @param work       null: the lesson has no work
 * @param mark       null: none
 * @param old        what stood there before a retake; null: there was none
 * @param attendance the journal's letter, with how late somebody came: «о15»; empty: was there
 * @param plain      the pupil's average in the shown period; null: nothing to average
 * @param by         name of who changed the cell last; null: not asked, or nobody
 */
public record CellView(
        long lesson,
        @Nullable Long work,
        @Nullable String workType,
        @Nullable String workAbbr,
        long pupil,
        @Nullable String mark,
        Level level,
        @Nullable String old,
        int markVersion,
        String attendance,
        int logVersion,
        @Nullable BigDecimal plain,
        @Nullable BigDecimal weighted,
        @Nullable String by,
        @Nullable Instant at) {

    /** The cell as the facts tell it, without a name. */
    public static CellView of(CellFacts cell) {
        FoundWork work = cell.work();
        Averages averages = cell.averages();
        return new CellView(
                cell.lesson(),
                work == null ? null : work.id(),
                work == null ? null : work.type(),
                work == null ? null : work.abbr(),
                cell.pupil(),
                cell.markValue(),
                cell.level(),
                cell.oldMark(),
                cell.markVersion(),
                cell.attendance().letter(cell.minutes()),
                cell.entryVersion(),
                averages.plain(),
                averages.weighted(),
                null,
                null);
    }

    /**
     * With another mark, and the averages that follow from it.
     *
     * @param next   null: none
     * @param before what stood there before a retake; null: there was none
     */
    public CellView marked(@Nullable MarkValue next, @Nullable String before, int version, Averages averages) {
        return new CellView(
                lesson,
                work,
                workType,
                workAbbr,
                pupil,
                next == null ? null : next.text(),
                next == null ? Level.NONE : next.level(),
                before,
                version,
                attendance,
                logVersion,
                averages.plain(),
                averages.weighted(),
                by,
                at);
    }

    /** With another letter of attendance. */
    public CellView attending(String letter, int version) {
        return new CellView(
                lesson,
                work,
                workType,
                workAbbr,
                pupil,
                mark,
                level,
                old,
                markVersion,
                letter,
                version,
                plain,
                weighted,
                by,
                at);
    }

    /** With who changed it last, and when. */
    public CellView changed(@Nullable String name, Instant when) {
        return new CellView(
                lesson,
                work,
                workType,
                workAbbr,
                pupil,
                mark,
                level,
                old,
                markVersion,
                attendance,
                logVersion,
                plain,
                weighted,
                name,
                when);
    }
}

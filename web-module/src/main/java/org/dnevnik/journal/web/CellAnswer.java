package org.dnevnik.journal.web;

import org.dnevnik.journal.view.CellView;
import org.jspecify.annotations.Nullable;

/**
 * A cell for the page's script.
 *
 * @param level 5 excellent to 2 poor, 0: none
 * @param old   what stood there before a retake
 * @param plain average with a point, as a script reads numbers; null: none
 * @param by    who changed it last, told only when an order came too late
 * @param at    when, by ISO 8601
 */
public record CellAnswer(
        @Nullable String reason,
        long lesson,
        @Nullable Long work,
        @Nullable String workType,
        @Nullable String workAbbr,
        long pupil,
        @Nullable String mark,
        int level,
        @Nullable String old,
        int markVersion,
        String attendance,
        int entryVersion,
        @Nullable String plain,
        @Nullable String weighted,
        @Nullable String by,
        @Nullable String at) {

    static CellAnswer of(CellView cell, @Nullable String reason) {
        return new CellAnswer(
                reason,
                cell.lesson(),
                cell.work(),
                cell.workType(),
                cell.workAbbr(),
                cell.pupil(),
                cell.mark(),
                cell.level().number(),
                cell.old(),
                cell.markVersion(),
                cell.attendance(),
                cell.logVersion(),
                cell.plain() == null ? null : cell.plain().toPlainString(),
                cell.weighted() == null ? null : cell.weighted().toPlainString(),
                cell.by(),
                cell.at() == null ? null : cell.at().toString());
    }
}

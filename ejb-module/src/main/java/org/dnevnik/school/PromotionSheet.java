package org.dnevnik.school;

import java.time.LocalDate;
import java.util.List;
import org.dnevnik.people.view.StaffMember;
import org.dnevnik.school.view.ClosingClass;
import org.dnevnik.school.view.Promotion;
import org.jspecify.annotations.Nullable;

/**
 * What the opening of a year starts from.
 *
 * @param year   to be opened; 2027 means 2027/28
 * @param starts its first day
 * @param taken  the year has classes already that were made by hand
 * @param made   how it was opened; null: it was not
 * @param groups subgroups, streams and electives of the year before
 */
public record PromotionSheet(
        int year,
        LocalDate starts,
        boolean taken,
        @Nullable Promotion made,
        List<Line> lines,
        int groups,
        List<StaffMember> staff) {

    /** A class and what is proposed for it. */
    public record Line(ClosingClass from, OpenYear.ClassMove proposal) {}
}

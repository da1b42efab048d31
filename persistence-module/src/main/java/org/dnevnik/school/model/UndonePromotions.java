package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Takes back what {@link Promotions} opened, as long as nothing else hangs on the new year. */
public class UndonePromotions {

    private static final String USED = """
            SELECT EXISTS (SELECT FROM timetable.lesson WHERE school = ?1 AND year = ?2)
                OR EXISTS (SELECT FROM timetable.plan_entry WHERE school = ?1 AND year = ?2)
                OR EXISTS (SELECT FROM timetable.plan WHERE school = ?1 AND year = ?2)
                OR EXISTS (SELECT FROM school.edu_group g WHERE g.school = ?1 AND g.year = ?2
                           AND (g.version > 1 OR NOT EXISTS (SELECT FROM school.promotion_group p
                                                             WHERE p.promotion = ?3 AND p.edu_group = g.id)))
                OR EXISTS (SELECT FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group
                           WHERE g.school = ?1 AND g.year = ?2 AND (e.version > 1 OR e.starts <> ?4))
                OR EXISTS (SELECT FROM school.reporting_period WHERE school = ?1 AND year = ?2 AND version > 1)""";

    private static final String ENDED_BY = """
             enrolment IN (SELECT enrolment FROM school.promotion_end WHERE promotion = ?1)""";

    private static final String UNDO_MOVEMENTS = """
            UPDATE school.movement SET undone_by = ?2, undone_at = ?3
            WHERE undone_at IS NULL AND id IN (SELECT movement FROM school.moved_enrolment WHERE NOT begun AND\s""" + ENDED_BY + ")";

    private static final String FORGET_MOVEMENTS = "DELETE FROM school.moved_enrolment WHERE NOT begun AND " + ENDED_BY;

    private static final List<String> UNDO_GROUPS = List.of(
            "DELETE FROM school.enrolment WHERE edu_group IN (SELECT edu_group FROM school.promotion_group WHERE promotion = ?1)",
            "DELETE FROM school.edu_group_parent WHERE edu_group IN (SELECT edu_group FROM school.promotion_group WHERE promotion = ?1)",
            "DELETE FROM school.edu_group WHERE id IN (SELECT edu_group FROM school.promotion_group WHERE promotion = ?1)",
            "UPDATE school.enrolment SET ends = NULL, version = version + 1 "
                    + "WHERE id IN (SELECT enrolment FROM school.promotion_end WHERE promotion = ?1)");

    private static final List<String> UNDO_YEAR = List.of(
            "DELETE FROM school.reporting_period WHERE school = ?1 AND year = ?2",
            "DELETE FROM school.holiday WHERE school = ?1 AND year = ?2",
            "DELETE FROM school.special_day WHERE school = ?1 AND year = ?2",
            "DELETE FROM school.academic_year WHERE school = ?1 AND year = ?2");

    private static final String UNDONE =
            "UPDATE school.promotion SET undone_by = ?2, undone_at = ?3 WHERE id = ?1 AND undone_at IS NULL";

    private final EntityManager em;
    private final long school;
    private final int year;

    /** Of one school, out of one year. */
    public UndonePromotions(EntityManager em, long school, int year) {
        this.em = em;
        this.school = school;
        this.year = year;
    }

    /**
     * Whether anything but the opening itself hangs on the new year.
     *
     * @param since first day of the enrolments that it made
     */
    public boolean isUsed(int promotion, LocalDate since) {
        return (Boolean) NativeQuery.value(em, USED, school, year, promotion, since);
    }

    /** @param opened the calendar goes, too */
    public void undo(int promotion, boolean opened, long by, Instant at) {
        NativeQuery.write(em, UNDO_MOVEMENTS, promotion, by, at);
        NativeQuery.write(em, FORGET_MOVEMENTS, promotion);
        UNDO_GROUPS.forEach(sql -> NativeQuery.write(em, sql, promotion));
        if (opened) {
            UNDO_YEAR.forEach(sql -> NativeQuery.write(em, sql, school, year));
        }
        NativeQuery.write(em, UNDONE, promotion, by, at);
    }
}

package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;

/** Reads whether a school has its bells and its lessons. */
public class PlannedQuery {

    private static final String BELLS = "SELECT count(*) FROM timetable.bell WHERE school = ?1";

    private static final String LESSONS =
            "SELECT count(*) FROM timetable.plan_entry WHERE school = ?1 AND year = ?2 AND ends >= ?3";

    private static final String WITHOUT = """
            SELECT coalesce(string_agg(g.name, ', ' ORDER BY g.parallel, g.name), '') FROM school.edu_group g
            WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS'
              AND NOT EXISTS (SELECT FROM timetable.plan_entry p WHERE p.year = ?2 AND p.ends >= ?3 AND p.edu_group IN (
                  SELECT g.id UNION ALL SELECT k.edu_group FROM school.edu_group_parent k WHERE k.parent = g.id))""";

    private final EntityManager em;
    private final long school;
    private final LocalDate today;

    public PlannedQuery(EntityManager em, long school, LocalDate today) {
        this.em = em;
        this.school = school;
        this.today = today;
    }

    /** Lessons of a day for which the main bells ring. */
    public int bells() {
        return whole(NativeQuery.value(em, BELLS, school));
    }

    /** Lessons of a week in plans that are in force or will be. */
    public int lessons() {
        return ((Number) dated(LESSONS)).intValue();
    }

    /** Names of classes that have no lesson in any such plan. */
    public String classesWithout() {
        return (String) dated(WITHOUT);
    }

    private Object dated(String sql) {
        return NativeQuery.value(em, sql, school, AcademicYear.of(today).number(), today);
    }
}

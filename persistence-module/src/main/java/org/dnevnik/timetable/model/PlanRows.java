package org.dnevnik.timetable.model;

import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/** The entries of the plan of a school, changed in sets: a timetable has 800 a week. Each statement may be repeated. */
public class PlanRows {

    private static final String WANTED = """
            WITH wanted AS (
                SELECT DISTINCT * FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS w (weekday smallint, number smallint, edu_group bigint,
                    subject bigint, teacher bigint, co_teacher bigint, place bigint, cycle smallint, weeks smallint, starts date, ends date)),
            standing AS (
                SELECT * FROM timetable.plan_entry p
                WHERE p.school = ?2 AND p.year = ?3 AND p.ends >= ?4)
            """;

    // a text block loses the space before it
    private static final String SAME = " " + """
             w.weekday = p.weekday AND w.number = p.number AND w.edu_group = p.edu_group AND w.subject = p.subject
             AND w.teacher IS NOT DISTINCT FROM p.teacher AND w.co_teacher IS NOT DISTINCT FROM p.co_teacher
             AND w.place IS NOT DISTINCT FROM p.place AND coalesce(w.cycle, 1) = p.cycle AND coalesce(w.weeks, 1) = p.weeks
             AND greatest(w.starts, ?4) = greatest(p.starts, ?4)
             AND least(w.ends, (SELECT y.ends FROM school.academic_year y WHERE y.school = ?2 AND y.year = ?3)) = p.ends""";

    private static final String COUNT_NEW =
            WANTED + "SELECT count(*) FILTER (WHERE NOT EXISTS (SELECT FROM standing p WHERE" + SAME
                    + ")), count(*) FROM wanted w";

    private static final String END_OLD = WANTED + """
            UPDATE timetable.plan_entry t SET ends = greatest(t.starts, CAST(?4 AS date) - 1)
            FROM standing p WHERE t.id = p.id AND p.starts < ?4 AND NOT EXISTS (SELECT FROM wanted w WHERE""" + SAME + ")";

    private static final String DROP_OLD = WANTED + """
            DELETE FROM timetable.plan_entry t USING standing p
            WHERE t.id = p.id AND p.starts >= ?4 AND NOT EXISTS (SELECT FROM wanted w WHERE""" + SAME + ")";

    private static final String ADD_NEW = WANTED + """
            INSERT INTO timetable.plan_entry (id, school, year, starts, ends, weekday, number, edu_group, subject, teacher, co_teacher, place,
                cycle, weeks)
            SELECT nextval('timetable.plan_entry_seq'), ?2, ?3, greatest(w.starts, ?4), least(w.ends, y.ends),
                   w.weekday, w.number, w.edu_group, w.subject, w.teacher, w.co_teacher, w.place,
                   coalesce(w.cycle, 1), coalesce(w.weeks, 1)
            FROM wanted w JOIN school.academic_year y ON y.school = ?2 AND y.year = ?3
            WHERE greatest(w.starts, ?4) <= least(w.ends, y.ends) AND NOT EXISTS (SELECT FROM standing p WHERE""" + SAME + ")";

    private final EntityManager em;

    public PlanRows(EntityManager em) {
        this.em = em;
    }

    /** New entries and all entries of a wanted plan. */
    public record Count(int fresh, int all) {}

    /**
     * Makes the plan from {@code from} on the wanted one.
     *
     * @param wanted JSON array of {@code {weekday, number, edu_group, subject, teacher, co_teacher, place}}
     */
    public Count replace(long school, int year, LocalDate from, String wanted) {
        Object[] counts = (Object[]) plan(COUNT_NEW, school, year, from, wanted).getSingleResult();
        plan(ADD_NEW, school, year, from, wanted).executeUpdate();
        plan(END_OLD, school, year, from, wanted).executeUpdate();
        plan(DROP_OLD, school, year, from, wanted).executeUpdate();
        return new Count(whole(counts[0]), whole(counts[1]));
    }

    private Query plan(String sql, long school, int year, LocalDate from, String wanted) {
        return NativeQuery.query(em, sql, wanted, school, year, from);
    }
}

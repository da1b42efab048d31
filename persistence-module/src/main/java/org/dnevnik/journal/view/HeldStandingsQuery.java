package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads with one statement all relations that open journals of a school and year to somebody. */
public class HeldStandingsQuery {

    /** More substitutions than this are not told. */
    private static final int MOST = 500;

    private static final String SUBSTITUTED = """
            EXISTS (SELECT FROM timetable.substitution x
                    WHERE x.lesson = l.id AND x.year = ?2 AND x.new_teacher = ?3 AND x.teacher IS DISTINCT FROM ?3)""";

    private static final String GIVEN = """
            FROM timetable.lesson l JOIN school.edu_group g ON g.id = l.edu_group JOIN school.subject s ON s.id = l.subject
            WHERE l.school = ?1 AND l.year = ?2 AND (l.teacher = ?3 OR l.co_teacher = ?3) AND""";

    private static final String HELD = """
            SELECT g.name AS over, false AS teaches, CAST(NULL AS date) AS first, CAST(NULL AS date) AS last, false AS once
            FROM school.edu_group g WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS' AND g.class_teacher = ?3
            UNION ALL
            SELECT s.name || ', ' || g.name, true, min(l.date), max(l.date), false\s""" + GIVEN + " NOT " + SUBSTITUTED
            + " GROUP BY g.id, g.name, s.name UNION ALL SELECT s.name || ', ' || g.name, true, l.date, l.date, true "
            + GIVEN
            + " " + SUBSTITUTED + " ORDER BY once, teaches, over, first DESC LIMIT " + MOST;

    private final EntityManager em;

    public HeldStandingsQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * Classes that the person leads, then what the person teaches, then single substituted lessons.
     *
     * @param year 2026 means 2026/27
     */
    public List<HeldStanding> of(long person, long school, int year) {
        return NativeQuery.rows(em, HELD, school, year, person)
                .map(r -> new HeldStanding(
                        (String) r[0],
                        new Standing(school, (Boolean) r[1], !(Boolean) r[1]),
                        dayOrNone(r[2]),
                        dayOrNone(r[3]),
                        (Boolean) r[4]))
                .toList();
    }
}

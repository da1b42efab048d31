package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;

/** Reads how far the setting up of a school is. */
public class SetupQuery {

    private static final String COUNTS = """
            WITH led AS (
                SELECT g.name, g.parallel, g.class_teacher,
                       (SELECT count(*) FROM school.enrolment e
                        WHERE e.edu_group = g.id AND e.starts <= ?3 AND coalesce(e.ends, 'infinity') >= ?3) AS pupils
                FROM school.edu_group g WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS')
            SELECT s.address || s.phone || s.email <> '',
                   (SELECT count(*) FROM school.reporting_period p WHERE p.school = s.id AND p.year = ?2),
                   (SELECT count(*) FROM school.holiday h WHERE h.school = s.id AND h.year = ?2),
                   (SELECT count(*) FROM led), (SELECT coalesce(sum(pupils), 0) FROM led),
                   (SELECT count(DISTINCT person) FROM people.staff_position p
                    WHERE p.school = s.id AND p.starts <= ?3 AND coalesce(p.ends, 'infinity') >= ?3),
                   coalesce((SELECT string_agg(name, ', ' ORDER BY parallel, name) FROM led WHERE class_teacher IS NULL), ''),
                   coalesce((SELECT string_agg(name, ', ' ORDER BY parallel, name) FROM led WHERE pupils = 0), ''),
                   coalesce((SELECT string_agg(DISTINCT CAST(parallel AS text), ', ') FROM led
                             WHERE NOT EXISTS (SELECT FROM school.reporting_period p WHERE p.school = s.id AND p.year = ?2
                                               AND led.parallel BETWEEN p.parallel_from AND p.parallel_to)), '')
            FROM school.school s WHERE s.id = ?1""";

    private static final String STEPS = "SELECT name, skipped FROM school.setup_step WHERE school = ?1";

    private final EntityManager em;

    public SetupQuery(EntityManager em) {
        this.em = em;
    }

    /** @param today in whose academic year */
    public SetupCounts counts(long school, LocalDate today) {
        Object[] r = NativeQuery.row(em, COUNTS, school, AcademicYear.of(today).number(), today);
        return new SetupCounts(
                (Boolean) r[0],
                whole(r[1]),
                whole(r[2]),
                whole(r[3]),
                whole(r[4]),
                whole(r[5]),
                (String) r[6],
                (String) r[7],
                (String) r[8]);
    }

    /** Steps that somebody has spoken of, and whether they were put off. */
    public Map<String, Boolean> told(long school) {
        Map<String, Boolean> told = new TreeMap<>();
        List<Object[]> rows = NativeQuery.rows(em, STEPS, school).toList();
        rows.forEach(r -> told.put((String) r[0], (Boolean) r[1]));
        return told;
    }
}

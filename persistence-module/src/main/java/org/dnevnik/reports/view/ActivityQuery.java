package org.dnevnik.reports.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Counts with one statement who of a school's people signed in over a span; nobody is named, and whoever has two roles stands in both. */
public class ActivityQuery {

    private static final String LINES = """
            WITH pupil AS (
                SELECT DISTINCT e.person FROM school.edu_group AS g JOIN school.enrolment AS e ON e.edu_group = g.id
                WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS' AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)
            ), somebody AS (
                SELECT person, 'PUPIL' AS role FROM pupil
                UNION SELECT k.guardian, 'GUARDIAN' FROM pupil AS p JOIN people.guardianship AS k ON k.child = p.person
                      AND k.starts <= ?3 AND (k.ends IS NULL OR k.ends >= ?3)
                UNION SELECT s.person, s.role FROM people.staff_position AS s
                      WHERE s.school = ?1 AND s.starts <= ?3 AND (s.ends IS NULL OR s.ends >= ?3)
            )
            SELECT s.role, count(*), count(a.id),
                   count(*) FILTER (WHERE EXISTS (SELECT FROM identity.sign_in_attempt AS t
                                                  WHERE t.account = a.id AND t.outcome = 'ADMITTED' AND t.at >= ?4 AND t.at < ?5))
            FROM somebody AS s
            LEFT JOIN identity.account AS a ON a.person = s.person AND a.state = 'ACTIVE'
            GROUP BY s.role""";

    private final EntityManager em;

    public ActivityQuery(EntityManager em) {
        this.em = em;
    }

    /** Of the people of the last day; one line for each role that anybody has. */
    @SuppressWarnings("unchecked")
    public List<ActivityLine> of(ReportSchool school, LocalDate first, LocalDate last) {
        List<Object[]> rows = em.createNativeQuery(LINES)
                .setParameter(1, school.id())
                .setParameter(2, school.year())
                .setParameter(3, Date.valueOf(last))
                .setParameter(4, begins(first, school.zone()))
                .setParameter(5, begins(last.plusDays(1), school.zone()))
                .getResultList();
        return rows.stream()
                .map(r -> new ActivityLine((String) r[0], number(r[1]), number(r[2]), number(r[3])))
                .toList();
    }

    private static Timestamp begins(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}

package org.dnevnik.reports.view;

import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Counts with one statement who of a school's people signed in over a span; nobody is named, and whoever has two roles stands in both. */
public class ActivityQuery {

    /** Who has which role in a school: {@code ?1} the school, {@code ?2} its year, {@code ?3} the day. */
    static final String PEOPLE = """
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
            """;

    private static final String LINES = PEOPLE + """
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
    public List<ActivityLine> of(ReportSchool school, LocalDate first, LocalDate last) {
        return NativeQuery.rows(
                        em,
                        LINES,
                        school.id(),
                        school.year(),
                        last,
                        begins(first, school.zone()),
                        begins(last.plusDays(1), school.zone()))
                .map(r -> new ActivityLine((String) r[0], whole(r[1]), whole(r[2]), whole(r[3])))
                .toList();
    }

    static Timestamp begins(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }
}

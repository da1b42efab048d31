package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.CouncilDecision;
import org.dnevnik.kernel.NativeQuery;

/** Reads with two statements what the council decided of the pupils who learn in a school's classes on a day. */
public class CouncilYearQuery {

    private static final String LINES = """
            SELECT d.person, p.surname || ' ' || p.given_name, g.id, g.name, d.decision, d.protocol, d.held_on
            FROM journal.council_decision AS d
            JOIN school.edu_group AS g ON g.id = d.edu_group AND g.school = ?1 AND g.year = ?2
            JOIN school.enrolment AS e ON e.person = d.person AND e.edu_group = g.id AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)
            JOIN people.person AS p ON p.id = d.person
            WHERE d.decision NOT IN ('NEXT', 'ADMITTED')
            ORDER BY g.parallel, g.name, p.name_key, d.decision""";

    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE d.decision = 'NEXT'), count(*) FILTER (WHERE d.decision IS NULL)
            FROM school.edu_group AS g
            JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)
            LEFT JOIN journal.council_decision AS d
                 ON d.edu_group = g.id AND d.person = e.person AND d.decision IN ('NEXT', 'CONDITIONAL', 'REPEAT')
            WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS'""";

    private final EntityManager em;

    public CouncilYearQuery(EntityManager em) {
        this.em = em;
    }

    public CouncilYear of(long school, int year, LocalDate day) {
        Object[] counts = read(COUNTS, school, year, day).get(0);
        return new CouncilYear(
                read(LINES, school, year, day).stream()
                        .map(CouncilYearQuery::line)
                        .toList(),
                whole(counts[0]),
                whole(counts[1]));
    }

    private static CouncilLine line(Object[] r) {
        return new CouncilLine(
                number(r[0]),
                (String) r[1],
                number(r[2]),
                (String) r[3],
                CouncilDecision.valueOf((String) r[4]),
                (String) r[5],
                day(r[6]));
    }

    private List<Object[]> read(String sql, long school, int year, LocalDate day) {
        return NativeQuery.rows(em, sql, school, year, day).toList();
    }
}

package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads with one statement which marks of a period a whole school should have, and which it has. It counts the same pupils in the same groups as
 * {@link ClassSummaryQuery}: who belongs to a class at the period's end, or today while it goes on; each subject once, in the group
 * to which the pupil belonged last, in the class before a subgroup.
 */
public class ExpectedMarksQuery {

    private static final String MARKS = """
            SELECT x.klass, k.name, k.parallel, x.person, p.surname || ' ' || p.given_name, x.edu_group, x.subject, s.name, x.teacher,
                   (SELECT t.surname || ' ' || left(t.given_name, 1) || '.' || coalesce(' ' || left(t.patronymic, 1) || '.', '')
                    FROM people.person AS t WHERE t.id = x.teacher), m.value, m.grade, m.level
            FROM (SELECT DISTINCT ON (k.id, e.person, t.subject) k.id AS klass, e.person, t.edu_group, t.subject, t.teacher
                  FROM (SELECT l.edu_group, l.subject, mode() WITHIN GROUP (ORDER BY l.teacher) AS teacher
                        FROM timetable.lesson AS l
                        WHERE l.year = ?1 AND l.school = ?2 AND l.date BETWEEN ?3 AND ?4
                        GROUP BY l.edu_group, l.subject) AS t
                  JOIN school.edu_group AS g ON g.id = t.edu_group
                  JOIN school.enrolment AS e ON e.edu_group = g.id AND e.starts <= ?4 AND (e.ends IS NULL OR e.ends >= ?3)
                  JOIN school.enrolment AS c ON c.person = e.person AND c.starts <= ?5 AND (c.ends IS NULL OR c.ends >= ?5)
                  JOIN school.edu_group AS k ON k.id = c.edu_group AND k.kind = 'CLASS' AND k.school = ?2 AND k.year = ?1
                       AND k.parallel BETWEEN ?6 AND ?7
                  WHERE g.id = k.id OR EXISTS (SELECT FROM school.edu_group_parent AS o WHERE o.edu_group = g.id AND o.parent = k.id)
                  ORDER BY k.id, e.person, t.subject, coalesce(e.ends, 'infinity') DESC, g.kind <> 'CLASS', g.name) AS x
            JOIN school.edu_group AS k ON k.id = x.klass
            JOIN school.subject AS s ON s.id = x.subject
            JOIN people.person AS p ON p.id = x.person
            LEFT JOIN journal.period_mark AS m ON m.year = ?1 AND m.edu_group = x.edu_group AND m.subject = x.subject
                 AND m.person = x.person AND m.kind = ?8 AND m.period IS NOT DISTINCT FROM CAST(?9 AS bigint)
            ORDER BY k.parallel, k.name, s.name, p.name_key, p.id""";

    /** The first grade is taught without marks. */
    private static final int FIRST_WITH_MARKS = 2;

    private final EntityManager em;

    public ExpectedMarksQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * Of which days and grades the marks are.
     *
     * @param time says what kind of marks
     */
    public record Asked(
            long school, int year, MarkTime time, LocalDate starts, LocalDate ends, int lowest, int highest) {}

    /** In the order of classes, subjects and names. */
    public List<ExpectedMark> of(Asked asked, LocalDate today) {
        LocalDate last = asked.ends().isBefore(today) ? asked.ends() : today;
        List<Object[]> rows = NativeQuery.rows(
                        em,
                        MARKS,
                        asked.year(),
                        asked.school(),
                        asked.starts(),
                        asked.ends(),
                        last.isBefore(asked.starts()) ? asked.starts() : last,
                        Math.max(FIRST_WITH_MARKS, asked.lowest()),
                        asked.highest(),
                        asked.time().kind().name(),
                        asked.time().period())
                .toList();
        Map<String, String> names = new HashMap<>();
        return rows.stream().map(r -> mark(r, names)).toList();
    }

    /** A name stands in hundreds of rows: one of it is kept. */
    private static ExpectedMark mark(Object[] r, Map<String, String> names) {
        return new ExpectedMark(
                number(r[0]),
                one(r[1], names),
                whole(r[2]),
                number(r[3]),
                one(r[4], names),
                number(r[5]),
                number(r[6]),
                one(r[7], names),
                r[8] == null ? 0 : number(r[8]),
                one(r[9], names),
                PeriodValue.stored((String) r[10], (BigDecimal) r[11], some(r[12])));
    }

    private static String one(@Nullable Object name, Map<String, String> names) {
        String text = Objects.toString(name, "");
        return names.computeIfAbsent(text, t -> t);
    }
}

package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.view.CellFacts.FoundEntry;
import org.dnevnik.journal.view.CellFacts.FoundMark;
import org.dnevnik.journal.view.CellFacts.FoundWork;
import org.dnevnik.journal.view.CellFacts.Grade;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads with one statement all that decides on a cell, because a mark is saved more often than anything else in a school. */
public class CellQuery {

    // marks that were brought from another group are asked for only of whoever came after the year's first day
    private static final String FACTS = """
            SELECT l.school, sc.time_zone, l.date, l.number, s.name, g.parallel,
                   coalesce(l.teacher = ?3 OR l.co_teacher = ?3 OR EXISTS (
                       SELECT 1 FROM timetable.lesson AS o
                       WHERE o.year = ?2 AND o.edu_group = l.edu_group AND o.subject = l.subject
                         AND (o.teacher = ?3 OR o.co_teacher = ?3)
                         AND NOT EXISTS (SELECT 1 FROM timetable.substitution AS x
                                         WHERE x.lesson = o.id AND x.year = ?2 AND ?3 IN (x.new_teacher, x.new_co_teacher)
                                           AND x.teacher IS DISTINCT FROM ?3 AND x.co_teacher IS DISTINCT FROM ?3)), false),
                   EXISTS (SELECT 1 FROM school.edu_group AS led
                           WHERE led.class_teacher = ?3 AND (led.id = g.id OR led.id IN
                               (SELECT parent FROM school.edu_group_parent WHERE edu_group = g.id))),
                   EXISTS (SELECT 1 FROM school.enrolment AS e
                           WHERE e.edu_group = l.edu_group AND e.person = ?4
                             AND e.starts <= l.date AND (e.ends IS NULL OR e.ends >= l.date)),
                   EXISTS (SELECT 1 FROM school.reporting_period AS c
                           WHERE c.school = l.school AND c.year = ?2 AND c.closed_at IS NOT NULL
                             AND g.parallel BETWEEN c.parallel_from AND c.parallel_to AND l.date BETWEEN c.starts AND c.ends),
                   w.id, t.name, t.abbr, CASE WHEN w.counts THEN coalesce(w.weight, t.weight) END,
                   m.id, m.value, m.version, m.set_by, m.set_at, coalesce(m.level, CAST(m.grade AS smallint), 0), m.old_value, m.old_grade,
                   a.id, a.status || coalesce('/' || a.minutes, ''), a.version, a.set_by, a.set_at,
                   nullif(concat_ws(';', (
                    SELECT string_agg(gm.work || ' ' || gm.grade || ' ' || coalesce(gw.weight, gt.weight), ';')
                    FROM timetable.lesson AS gl
                    JOIN journal.mark AS gm ON gm.lesson = gl.id AND gm.year = ?2 AND gm.person = ?4 AND gm.grade IS NOT NULL
                    JOIN journal.work AS gw ON gw.id = gm.work AND gw.year = ?2 AND gw.counts
                    JOIN journal.work_type AS gt ON gt.id = gw.work_type
                    WHERE gl.year = ?2 AND gl.edu_group = l.edu_group AND gl.subject = l.subject
                      AND gl.date BETWEEN coalesce(p.starts, '-infinity') AND coalesce(p.ends, 'infinity')
                      AND EXISTS (SELECT 1 FROM school.enrolment AS ge
                                  WHERE ge.edu_group = l.edu_group AND ge.person = ?4
                                    AND ge.starts <= gl.date AND (ge.ends IS NULL OR ge.ends >= gl.date))),
                    CASE WHEN EXISTS (SELECT 1 FROM school.enrolment AS ce
                                      WHERE ce.edu_group = l.edu_group AND ce.person = ?4 AND ce.starts > make_date(?2, 9, 1)) THEN (
                        SELECT string_agg(b.work || ' ' || b.grade || ' ' || b.weight, ';')
                        FROM journal.brought_marks(?2, l.edu_group, l.subject, ?4) AS b
                        WHERE b.grade IS NOT NULL AND b.weight IS NOT NULL
                          AND b.date BETWEEN coalesce(p.starts, '-infinity') AND coalesce(p.ends, 'infinity')) END), ''),
                   k.debt_days, k.retake, k.reason_required, """ + GradingColumns.SELECTED + ", " + WindowColumns.COLUMNS + """

            FROM timetable.lesson AS l
            JOIN school.school AS sc ON sc.id = l.school
            JOIN school.subject AS s ON s.id = l.subject
            JOIN school.edu_group AS g ON g.id = l.edu_group
            LEFT JOIN LATERAL (
                SELECT id, work_type, counts, weight FROM journal.work
                WHERE lesson = l.id AND year = ?2 AND (CAST(?5 AS bigint) IS NULL OR id = CAST(?5 AS bigint))
                ORDER BY position LIMIT 1) AS w ON true
            LEFT JOIN journal.work_type AS t ON t.id = w.work_type
            LEFT JOIN journal.mark AS m ON m.work = w.id AND m.person = ?4 AND m.year = ?2
            LEFT JOIN journal.lesson_log_entry AS a ON a.lesson = l.id AND a.person = ?4 AND a.year = ?2
            LEFT JOIN school.reporting_period AS p ON p.id = CAST(?6 AS bigint) AND p.school = l.school
            LEFT JOIN journal.marking AS k ON k.school = l.school
            LEFT JOIN LATERAL journal.rule_at(l.school, g.parallel, l.subject) AS r ON true
            WHERE l.id = ?1 AND l.year = ?2""";

    private static final String NAME = """
            SELECT surname || coalesce(' ' || left(given_name, 1) || '.', '') || coalesce(' ' || left(patronymic, 1) || '.', '')
            FROM people.person WHERE id = ?1""";

    private final EntityManager em;

    public CellQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * @param work   null: the lesson's first, if it has any
     * @param period whose averages are asked; null: the year's
     * @param asking the person whose standing is asked
     */
    public Optional<CellFacts> of(
            long lesson, int year, @Nullable Long work, long pupil, @Nullable Long period, long asking) {
        return NativeQuery.rows(em, FACTS, lesson, year, asking, pupil, work, period)
                .findFirst()
                .map(r -> facts(lesson, year, pupil, r));
    }

    /** How the journal calls a person: surname and initials; null for an unknown one. */
    public @Nullable String name(long person) {
        return NativeQuery.values(em, NAME, person)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static CellFacts facts(long lesson, int year, long pupil, Object[] r) {
        return new CellFacts(
                lesson,
                year,
                pupil,
                new Standing(number(r[0]), (Boolean) r[6], (Boolean) r[7]),
                ZoneId.of((String) r[1]),
                day(r[2]),
                whole(r[3]),
                (String) r[4],
                whole(r[5]),
                (Boolean) r[8],
                (Boolean) r[9],
                r[10] == null ? null : new FoundWork(number(r[10]), (String) r[11], (String) r[12], (BigDecimal) r[13]),
                r[14] == null ? null : mark(r),
                r[22] == null ? null : entry(r),
                grades((String) r[27]),
                GradingColumns.marking(r, 28),
                GradingColumns.rule(r, 31),
                WindowColumns.read(r[39], r[40], r[41]));
    }

    private static FoundMark mark(Object[] r) {
        return new FoundMark(
                number(r[14]),
                (String) r[15],
                whole(r[16]),
                number(r[17]),
                instant(r[18]),
                Level.of(whole(r[19])),
                (String) r[20],
                (BigDecimal) r[21]);
    }

    private static FoundEntry entry(Object[] r) {
        String said = (String) r[23];
        int slash = said.indexOf('/');
        return new FoundEntry(
                number(r[22]),
                Attendance.valueOf(slash < 0 ? said : said.substring(0, slash)),
                slash < 0 ? null : Integer.valueOf(said.substring(slash + 1)),
                whole(r[24]),
                number(r[25]),
                instant(r[26]));
    }

    private static List<Grade> grades(@Nullable String read) {
        if (read == null) {
            return List.of();
        }
        return Arrays.stream(read.split(";", -1))
                .map(entry -> entry.split(" ", -1))
                .map(e -> new Grade(Long.parseLong(e[0]), new BigDecimal(e[1]), new BigDecimal(e[2])))
                .toList();
    }
}

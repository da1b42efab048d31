package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.id;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Marking;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.view.Grading.SubjectChoice;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads what a school has decided of its marks. */
public class GradingQuery {

    private static final String RULES = """
            SELECT r.id, r.parallel_from, r.parallel_to, r.subject, b.name, r.bounds, r.version,
                   r.scale, s.id, s.name, s.told, r.average, r.min_marks, r.bounds, r.plus_minus
            FROM journal.grading_rule AS r
            LEFT JOIN journal.scale AS s ON s.id = r.own_scale
            LEFT JOIN school.subject AS b ON b.id = r.subject
            WHERE r.school = ?1 ORDER BY r.subject IS NOT NULL, b.name, r.parallel_from, r.parallel_to, r.id""";

    private static final String SCALES = """
            SELECT s.id, s.name, s.told, EXISTS (SELECT FROM journal.grading_rule AS r WHERE r.own_scale = s.id), s.version
            FROM journal.scale AS s WHERE s.school = ?1 ORDER BY s.name, s.id""";

    private static final String MARKING =
            "SELECT debt_days, retake, reason_required, version FROM journal.marking WHERE school = ?1";

    private static final String SUBJECTS = "SELECT id, name FROM school.subject WHERE school = ?1 ORDER BY name, id";

    // where marks with a number stand this year, with the scale that goes there
    private static final String IN_USE = """
            SELECT b.name || ', ' || c.parallel, coalesce(r.scale, 'FIVE') || coalesce(':' || r.own_scale, '')
            FROM (SELECT DISTINCT g.parallel, l.subject FROM timetable.lesson AS l
                  JOIN school.edu_group AS g ON g.id = l.edu_group WHERE l.school = ?1 AND l.year = ?2) AS c
            JOIN school.subject AS b ON b.id = c.subject
            LEFT JOIN LATERAL journal.rule_at(?1, c.parallel, c.subject) AS r ON true
            WHERE EXISTS (SELECT FROM timetable.lesson AS l
                          JOIN school.edu_group AS g ON g.id = l.edu_group AND g.parallel = c.parallel
                          JOIN journal.work AS w ON w.lesson = l.id AND w.year = ?2
                          JOIN journal.mark AS m ON m.work = w.id AND m.year = ?2 AND m.grade IS NOT NULL
                          WHERE l.school = ?1 AND l.year = ?2 AND l.subject = c.subject)""";

    private final EntityManager em;

    public GradingQuery(EntityManager em) {
        this.em = em;
    }

    /** @param weighted whether the school uses the weighted average */
    public Grading of(long school, boolean weighted) {
        return new Grading(
                GradingRule.usual(weighted ? Average.WEIGHTED : Average.PLAIN),
                read(RULES, school).stream().map(GradingQuery::rule).toList(),
                read(SCALES, school).stream().map(GradingQuery::scale).toList(),
                marking(school),
                read(SUBJECTS, school).stream()
                        .map(r -> new SubjectChoice(number(r[0]), (String) r[1]))
                        .toList());
    }

    /** The scales by which marks with a number stand this year: by parallel and subject, in words. */
    public Map<String, String> inUse(long school, int year) {
        List<Object[]> rows = NativeQuery.rows(em, IN_USE, school, year).toList();
        Map<String, String> scales = new TreeMap<>();
        rows.forEach(r -> scales.put((String) r[0], (String) r[1]));
        return scales;
    }

    private MarkingLine marking(long school) {
        List<Object[]> rows = read(MARKING, school);
        return rows.isEmpty()
                ? new MarkingLine(Marking.USUAL, 0)
                : new MarkingLine(GradingColumns.marking(rows.get(0), 0), (int) number(rows.get(0)[3]));
    }

    private static GradingLine rule(Object[] r) {
        return new GradingLine(
                number(r[0]),
                (int) number(r[1]),
                (int) number(r[2]),
                id(r[3]),
                (String) r[4],
                GradingColumns.rule(r, 7),
                (String) r[5],
                (int) number(r[6]));
    }

    private static ScaleLine scale(Object[] r) {
        Scale scale = Scale.own(number(r[0]), (String) r[1], (String) r[2]);
        return new ScaleLine(number(r[0]), scale, (Boolean) r[3], (int) number(r[4]));
    }

    private List<Object[]> read(String sql, long school) {
        return NativeQuery.rows(em, sql, school).toList();
    }

    private static long number(@Nullable Object column) {
        return column == null ? 0 : ((Number) column).longValue();
    }
}

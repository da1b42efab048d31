package org.dnevnik.homework.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dnevnik.homework.model.HomeworkNorm;
import org.dnevnik.homework.view.LoadDay.Given;
import org.dnevnik.kernel.NativeQuery;

/**
 * Reads what the pupil who has most had to do for each day, in the class, its subgroups and streams; each method with one statement. It counts as
 * {@link DayLoadQuery} does while a homework is given.
 */
public class ClassLoadQuery {

    private static final String HEAVIEST = """
            WITH given AS (
                SELECT c.edu_group AS klass, c.person, h.id, h.due, h.minutes, h.subject, h.edu_group
                FROM school.enrolment AS c
                JOIN school.enrolment AS o ON o.person = c.person
                JOIN homework.homework AS h ON h.edu_group = o.edu_group AND h.year = ?2 AND h.state = 'ISSUED'
                     AND h.due BETWEEN greatest(c.starts, o.starts, ?3) AND least(c.ends, o.ends, ?4)
                WHERE c.edu_group = ANY (CAST(?1 AS bigint[]))
                  AND (h.to_all OR EXISTS (SELECT FROM homework.task AS t WHERE t.homework = h.id AND t.year = ?2 AND t.person = c.person))),
            heaviest AS (
                SELECT DISTINCT ON (e.klass, e.due) e.klass, e.due, e.person, e.minutes, e.untold
                FROM (SELECT klass, due, person, coalesce(sum(minutes), 0) AS minutes, count(*) FILTER (WHERE minutes IS NULL) AS untold
                      FROM given GROUP BY klass, due, person) AS e
                ORDER BY e.klass, e.due, e.minutes DESC, e.untold DESC, e.person)
            """;

    private static final String DAYS = HEAVIEST + """
            SELECT d.klass, g.parallel, d.due, d.minutes, d.untold
            FROM heaviest AS d JOIN school.edu_group AS g ON g.id = d.klass
            ORDER BY d.klass, d.due""";

    private static final String GIVEN = HEAVIEST + """
            SELECT v.due, s.name, g.name, v.minutes, left(h.text, 150)
            FROM heaviest AS d
            JOIN given AS v ON v.due = d.due AND v.person = d.person
            JOIN homework.homework AS h ON h.id = v.id AND h.year = ?2
            JOIN school.subject AS s ON s.id = v.subject
            JOIN school.edu_group AS g ON g.id = v.edu_group
            ORDER BY v.due, s.name, g.name, v.id""";

    private final EntityManager em;

    public ClassLoadQuery(EntityManager em) {
        this.em = em;
    }

    /** By class; one for which nothing was due is not in it. */
    public Map<Long, ClassLoad> ofClasses(Collection<Long> classes, int year, LocalDate first, LocalDate last) {
        return NativeQuery.rows(em, DAYS, NativeQuery.array(classes.stream()), year, first, last)
                .collect(groupingBy(
                        r -> number(r[0]), mapping(ClassLoadQuery::load, reducing(ClassLoad.NONE, ClassLoad::plus))));
    }

    /** The days of one class for which anything was due, in their order. */
    public List<LoadDay> ofClass(long group, int parallel, int year, LocalDate first, LocalDate last) {
        Map<LocalDate, List<Given>> days = NativeQuery.rows(em, GIVEN, "{" + group + "}", year, first, last)
                .collect(groupingBy(
                        r -> day(r[0]),
                        TreeMap::new,
                        mapping(r -> new Given((String) r[1], (String) r[2], some(r[3]), (String) r[4]), toList())));
        return days.entrySet().stream()
                .map(d -> new LoadDay(d.getKey(), HomeworkNorm.minutes(parallel, d.getKey()), d.getValue()))
                .toList();
    }

    private static ClassLoad load(Object[] r) {
        int minutes = whole(r[3]);
        return new ClassLoad(
                1, minutes, minutes, minutes > HomeworkNorm.minutes(whole(r[1]), day(r[2])) ? 1 : 0, whole(r[4]));
    }
}

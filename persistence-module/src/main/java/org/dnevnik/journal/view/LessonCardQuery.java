package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.view.LessonCard.LessonWork;
import org.dnevnik.journal.view.LessonCard.TypeChoice;
import org.dnevnik.kernel.NativeQuery;

/** Reads a lesson's card with three statements: the lesson, its works, the school's types of work. */
public class LessonCardQuery {

    private static final String LESSON = """
            SELECT l.school, g.name, s.name, l.date, l.number, l.topic, l.version,
                   EXISTS (SELECT 1 FROM timetable.lesson AS o
                           WHERE o.year = ?2 AND o.edu_group = l.edu_group AND o.subject = l.subject
                             AND (o.teacher = ?3 OR o.co_teacher = ?3)
                             AND (o.id = l.id OR NOT EXISTS (
                                 SELECT 1 FROM timetable.substitution AS x
                                 WHERE x.lesson = o.id AND x.year = ?2 AND ?3 IN (x.new_teacher, x.new_co_teacher)
                                           AND x.teacher IS DISTINCT FROM ?3 AND x.co_teacher IS DISTINCT FROM ?3))),
                   EXISTS (SELECT 1 FROM school.edu_group AS led
                           WHERE led.class_teacher = ?3 AND (led.id = g.id OR led.id IN
                               (SELECT parent FROM school.edu_group_parent WHERE edu_group = g.id))),
                   EXISTS (SELECT 1 FROM school.reporting_period AS c
                           WHERE c.school = l.school AND c.year = ?2 AND c.closed_at IS NOT NULL
                             AND g.parallel BETWEEN c.parallel_from AND c.parallel_to AND l.date BETWEEN c.starts AND c.ends),
                   """ + WindowColumns.COLUMNS + """

                   , sc.time_zone
            FROM timetable.lesson AS l
            JOIN school.school AS sc ON sc.id = l.school
            JOIN school.edu_group AS g ON g.id = l.edu_group
            JOIN school.subject AS s ON s.id = l.subject
            WHERE l.id = ?1 AND l.year = ?2""";

    private static final String WORKS = """
            SELECT w.id, t.name, t.abbr, w.title, w.version,
                   EXISTS (SELECT 1 FROM journal.mark AS m WHERE m.work = w.id AND m.year = ?2),
                   w.work_type, w.important, w.counts, w.weight
            FROM journal.work AS w
            JOIN journal.work_type AS t ON t.id = w.work_type
            WHERE w.lesson = ?1 AND w.year = ?2 ORDER BY w.position""";

    private static final String TYPES =
            "SELECT id, name, abbr FROM journal.work_type WHERE school = ?1 ORDER BY position, id";

    private final EntityManager em;

    public LessonCardQuery(EntityManager em) {
        this.em = em;
    }

    /** @param asking the person whose standing is asked */
    public Optional<LessonCard> of(long lesson, int year, long asking) {
        return NativeQuery.rows(em, LESSON, lesson, year, asking).findFirst().map(r -> card(lesson, year, r));
    }

    private LessonCard card(long lesson, int year, Object[] r) {
        long school = number(r[0]);
        return new LessonCard(
                lesson,
                year,
                new Standing(school, (Boolean) r[7], (Boolean) r[8]),
                (String) r[1],
                (String) r[2],
                day(r[3]),
                whole(r[4]),
                (String) r[5],
                whole(r[6]),
                (Boolean) r[9],
                WindowColumns.read(r[10], r[11], r[12]),
                ZoneId.of((String) r[13]),
                works(lesson, year),
                types(school));
    }

    private List<LessonWork> works(long lesson, int year) {
        return NativeQuery.rows(em, WORKS, lesson, year)
                .map(r -> new LessonWork(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        whole(r[4]),
                        (Boolean) r[5],
                        number(r[6]),
                        (Boolean) r[7],
                        (Boolean) r[8],
                        (BigDecimal) r[9]))
                .toList();
    }

    private List<TypeChoice> types(long school) {
        return NativeQuery.rows(em, TYPES, school)
                .map(r -> new TypeChoice(number(r[0]), (String) r[1], (String) r[2]))
                .toList();
    }
}

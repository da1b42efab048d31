package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads which journals there are: those that somebody teaches, those of a class, the classes themselves. */
public class TeachingsQuery {

    private static final String COUNTS = """
                   (SELECT count(*) FROM school.enrolment AS e
                    WHERE e.edu_group = g.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)),
                   t.held, t.without_topic, t.today, t.lesson,
                   (SELECT p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', '')
                    FROM people.person AS p WHERE p.id = t.teacher)
            """;

    private static final String TOLD = """
            count(*) FILTER (WHERE date <= ?2) AS held,
                   count(*) FILTER (WHERE date <= ?2 AND topic IS NULL) AS without_topic,
                   min(number) FILTER (WHERE date = ?2) AS today,
                   (array_agg(id ORDER BY number) FILTER (WHERE date = ?2))[1] AS lesson,
                   CASE WHEN min(teacher) = max(teacher) THEN min(teacher) END AS teacher
            """;

    // two branches, because one condition with OR could use neither index
    private static final String TAUGHT =
            "SELECT g.id, g.name, g.parallel, s.id, s.name," + COUNTS + """
            FROM (SELECT edu_group, subject,""" + " " + TOLD + """
                  FROM (SELECT id, edu_group, subject, date, number, topic, teacher FROM timetable.lesson
                        WHERE year = ?1 AND teacher = ?3
                        UNION
                        SELECT id, edu_group, subject, date, number, topic, teacher FROM timetable.lesson
                        WHERE year = ?1 AND co_teacher = ?3) AS own
                  WHERE id NOT IN (SELECT timetable.past_stand_ins(?3, ?1, ?2))
                  GROUP BY edu_group, subject) AS t
            JOIN school.edu_group AS g ON g.id = t.edu_group
            JOIN school.subject AS s ON s.id = t.subject
            ORDER BY g.parallel, g.name, s.name""";

    private static final String OF_CLASS =
            "SELECT g.id, g.name, g.parallel, s.id, s.name," + COUNTS + """
            FROM (SELECT edu_group, subject,""" + " " + TOLD + """
                  FROM timetable.lesson
                  WHERE year = ?1 AND edu_group IN (
                      SELECT CAST(?3 AS bigint) UNION SELECT edu_group FROM school.edu_group_parent WHERE parent = ?3)
                  GROUP BY edu_group, subject) AS t
            JOIN school.edu_group AS g ON g.id = t.edu_group
            JOIN school.subject AS s ON s.id = t.subject
            ORDER BY s.name, g.name""";

    private static final String CLASSES = """
            SELECT g.id, g.school, sc.short_name, g.name, g.parallel,
                   (SELECT count(*) FROM school.enrolment AS e
                    WHERE e.edu_group = g.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)),
                   p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', '')
            FROM school.edu_group AS g
            JOIN school.school AS sc ON sc.id = g.school
            LEFT JOIN people.person AS p ON p.id = g.class_teacher
            WHERE g.kind = 'CLASS' AND g.year = ?1
              AND (g.class_teacher = ?3 OR g.school = ANY (CAST(?4 AS bigint[])))
            ORDER BY sc.short_name, g.parallel, g.name""";

    private static final String CLASS_HEAD = """
            SELECT g.name, g.year, sc.time_zone, g.school, coalesce(g.class_teacher = ?2, false),
                   EXISTS (SELECT 1 FROM timetable.lesson AS l
                           WHERE l.edu_group = g.id AND l.year = g.year AND (l.teacher = ?2 OR l.co_teacher = ?2))
            FROM school.edu_group AS g JOIN school.school AS sc ON sc.id = g.school
            WHERE g.id = ?1""";

    private static final String GIVES = """
            SELECT count(*) FROM timetable.lesson AS o
            WHERE o.year = ?1 AND o.edu_group = ?2 AND o.subject = ?3 AND (o.teacher = ?4 OR o.co_teacher = ?4)
              AND NOT EXISTS (SELECT FROM timetable.substitution AS x
                              WHERE x.lesson = o.id AND x.year = ?1 AND ?4 IN (x.new_teacher, x.new_co_teacher)
                                AND x.teacher IS DISTINCT FROM ?4 AND x.co_teacher IS DISTINCT FROM ?4)""";

    private final EntityManager em;

    public TeachingsQuery(EntityManager em) {
        this.em = em;
    }

    /** What the person teaches in the academic year, as teacher, co-teacher or substitute. */
    public List<Teaching> taughtBy(long person, int year, LocalDate today) {
        return teachings(TAUGHT, person, year, today);
    }

    /** The subjects of a class and of the subgroups and streams of its pupils. */
    public List<Teaching> ofClass(long id, int year, LocalDate today) {
        return teachings(OF_CLASS, id, year, today);
    }

    /** The classes that the person leads, and all classes of the schools. */
    public List<JournalClass> classes(long person, Collection<Long> schools, int year, LocalDate today) {
        return NativeQuery.rows(em, CLASSES, year, today, person, NativeQuery.array(schools))
                .map(r -> new JournalClass(
                        number(r[0]), number(r[1]), (String) r[2], (String) r[3], whole(r[4]), whole(r[5]), (String)
                                r[6]))
                .toList();
    }

    /** Whether the person gives the subject to the group, and does not only stand in for somebody. */
    public boolean gives(GridHead journal, long person) {
        return number(NativeQuery.value(em, GIVES, journal.year(), journal.group(), journal.subject(), person)) > 0;
    }

    /** @param asking the person whose standing is asked */
    public Optional<ClassHead> head(long id, long asking) {
        return NativeQuery.rows(em, CLASS_HEAD, id, asking)
                .findFirst()
                .map(r -> new ClassHead(
                        id,
                        (String) r[0],
                        whole(r[1]),
                        ZoneId.of((String) r[2]),
                        new Standing(number(r[3]), (Boolean) r[5], (Boolean) r[4])));
    }

    private List<Teaching> teachings(String query, long whose, int year, LocalDate today) {
        return NativeQuery.rows(em, query, year, today, whose)
                .map(r -> new Teaching(
                        number(r[0]),
                        (String) r[1],
                        whole(r[2]),
                        number(r[3]),
                        (String) r[4],
                        whole(r[5]),
                        whole(r[6]),
                        whole(r[7]),
                        some(r[8]),
                        id(r[9]),
                        (String) r[10]))
                .toList();
    }
}

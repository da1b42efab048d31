package org.dnevnik.exchange.view;

import static org.dnevnik.exchange.view.SharedQuery.array;
import static org.dnevnik.exchange.view.SharedQuery.id;
import static org.dnevnik.exchange.view.SharedQuery.moment;
import static org.dnevnik.exchange.view.SharedQuery.number;
import static org.dnevnik.exchange.view.SharedQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads some days of a pupil with two statements: one for the lessons with attendance and teachers, one for works, marks, homework and tasks. It is
 * what clients of families ask for most.
 */
public class SharedWeekQuery {

    private static final String LESSONS = """
            SELECT l.id, l.year, l.school, l.edu_group, l.subject, s.name, l.date, l.number, b.starts, b.ends, l.topic, l.teacher, l.co_teacher,
                   l.place, p.name, a.status, a.remark, a.set_at AT TIME ZONE sc.time_zone,
                   ta.id, t.surname, t.given_name, t.patronymic, CAST(t.sex AS text),
                   ca.id, c.surname, c.given_name, c.patronymic, CAST(c.sex AS text)
            FROM school.enrolment AS e
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.date BETWEEN ?2 AND ?3 AND l.year BETWEEN ?4 AND ?5
                 AND l.date >= e.starts AND (e.ends IS NULL OR l.date <= e.ends)
            JOIN school.subject AS s ON s.id = l.subject
            JOIN school.edu_group AS g ON g.id = l.edu_group
            JOIN school.school AS sc ON sc.id = l.school
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) AS b ON true
            LEFT JOIN school.place AS p ON p.id = l.place
            LEFT JOIN people.person AS t ON t.id = l.teacher
            LEFT JOIN identity.account AS ta ON ta.person = l.teacher
            LEFT JOIN people.person AS c ON c.id = l.co_teacher
            LEFT JOIN identity.account AS ca ON ca.person = l.co_teacher
            LEFT JOIN journal.lesson_log_entry AS a ON a.lesson = l.id AND a.year = l.year AND a.person = ?1
                 AND (a.status <> 'ATTEND' OR a.remark IS NOT NULL)
            WHERE e.person = ?1 AND (CAST(?6 AS bigint) IS NULL OR e.edu_group = CAST(?6 AS bigint)
                  OR e.edu_group IN (SELECT edu_group FROM school.edu_group_parent WHERE parent = CAST(?6 AS bigint)))
            ORDER BY l.date, l.number, s.name, l.id""";

    private static final String WORKS = """
            SELECT false AS homework, w.id, w.lesson, coalesce(w.title, ''), w.important OR t.assessment, CAST(NULL AS timestamp), CAST(0 AS bigint), true,
                   t.id, t.school, t.name, t.abbr, t.weight, t.position, t.assessment,
                   m.id, m.value, coalesce(m.level, CAST(m.grade AS smallint), 0), w.counts AND m.grade IS NOT NULL, m.set_at AT TIME ZONE sc.time_zone,
                   (SELECT r.scale FROM journal.rule_at(l.school, g.parallel, l.subject) AS r), CAST(NULL AS bigint), CAST(NULL AS varchar), CAST(NULL AS int)
            FROM journal.work AS w
            JOIN journal.work_type AS t ON t.id = w.work_type
            JOIN timetable.lesson AS l ON l.id = w.lesson AND l.year = w.year
            JOIN school.edu_group AS g ON g.id = l.edu_group
            JOIN school.school AS sc ON sc.id = w.school
            LEFT JOIN journal.mark AS m ON m.work = w.id AND m.year = w.year AND m.person = ?1 AND m.value IS NOT NULL
            WHERE w.lesson = ANY (CAST(?2 AS bigint[])) AND w.year BETWEEN ?3 AND ?4 AND (m.id IS NOT NULL OR l.date > ?5)
            UNION ALL
            SELECT true, h.id, h.lesson, h.text, false, h.issued_at AT TIME ZONE sc.time_zone, h.issued_by, h.to_all,
                   NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, k.id, k.state, k.version
            FROM homework.homework AS h
            JOIN school.school AS sc ON sc.id = h.school
            LEFT JOIN homework.task AS k ON k.homework = h.id AND k.year = h.year AND k.person = ?1 AND k.state <> 'CANCELLED'
            WHERE h.lesson = ANY (CAST(?2 AS bigint[])) AND h.year BETWEEN ?3 AND ?4 AND h.state = 'ISSUED' AND (h.to_all OR k.id IS NOT NULL)
            ORDER BY 3, 1, 14, 2""";

    private final EntityManager em;

    public SharedWeekQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * Lessons in the order of the days.
     *
     * @param group of which, and of its parts, lessons are asked; null: of all
     * @param today works of later days are told though there is no mark yet
     */
    public SharedWeek of(long pupil, @Nullable Long group, SharedSpan span, LocalDate today) {
        List<SharedLesson> lessons = new ArrayList<>();
        List<SharedEntry> entries = new ArrayList<>();
        Map<Long, SharedPerson> teachers = new LinkedHashMap<>();
        SharedQuery.rows(em, LESSONS, pupil, span.first(), span.last(), span.firstYear(), span.lastYear(), group)
                .forEach(r -> {
                    SharedLesson lesson = SharedLessonQuery.lesson(r);
                    lessons.add(lesson);
                    if (r[15] != null) {
                        entries.add(entry(lesson, pupil, r));
                    }
                    teacher(teachers, lesson.teacher(), r, 18);
                    teacher(teachers, lesson.coTeacher(), r, 23);
                });
        Told told = told(pupil, lessons, span, today);
        return new SharedWeek(
                lessons,
                told.works(),
                told.marks(),
                entries,
                told.tasks(),
                List.copyOf(told.types().values()),
                List.copyOf(teachers.values()));
    }

    private record Told(
            List<SharedWork> works, List<SharedMark> marks, List<SharedTask> tasks, Map<Long, SharedType> types) {}

    private Told told(long pupil, List<SharedLesson> lessons, SharedSpan span, LocalDate today) {
        Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        if (lessons.isEmpty()) {
            return told;
        }
        Map<Long, SharedLesson> known = new LinkedHashMap<>();
        lessons.forEach(l -> known.put(l.id(), l));
        SharedQuery.rows(em, WORKS, pupil, array(known.keySet()), span.firstYear(), span.lastYear(), today)
                .forEach(r -> {
                    SharedLesson lesson = known.get(number(r[2]));
                    if (lesson != null) {
                        add(told, lesson, pupil, r);
                    }
                });
        return told;
    }

    private static void add(Told told, SharedLesson lesson, long pupil, Object[] r) {
        told.works().add(work(lesson, r));
        if (r[8] != null) {
            told.types().computeIfAbsent(number(r[8]), id -> type(r));
        }
        if (r[15] != null) {
            told.marks().add(mark(lesson, pupil, r));
        }
        if (r[21] != null) {
            told.tasks()
                    .add(new SharedTask(
                            number(r[21]),
                            lesson.year(),
                            pupil,
                            number(r[1]),
                            lesson.group(),
                            lesson.subject(),
                            (String) r[22],
                            lesson.date(),
                            whole(r[23])));
        }
    }

    private static SharedEntry entry(SharedLesson lesson, long pupil, Object[] r) {
        return new SharedEntry(
                lesson.id(),
                lesson.year(),
                pupil,
                lesson.group(),
                lesson.subject(),
                lesson.subjectName(),
                lesson.topic(),
                (String) r[15],
                (String) r[16],
                moment(r[17]));
    }

    private static void teacher(Map<Long, SharedPerson> teachers, @Nullable Long person, Object[] r, int from) {
        if (person != null) {
            teachers.computeIfAbsent(
                    person,
                    p -> new SharedPerson(
                            p, id(r[from]), (String) r[from + 1], (String) r[from + 2], (String) r[from + 3], (String)
                                    r[from + 4]));
        }
    }

    private static SharedWork work(SharedLesson lesson, Object[] r) {
        return new SharedWork(
                number(r[1]),
                lesson.year(),
                (Boolean) r[0],
                lesson.id(),
                lesson.group(),
                lesson.subject(),
                r[8] == null ? 0 : number(r[8]),
                (String) r[3],
                (Boolean) r[4],
                lesson.date(),
                r[5] == null ? null : moment(r[5]),
                number(r[6]),
                (String) r[20],
                (Boolean) r[7]);
    }

    private static SharedType type(Object[] r) {
        return new SharedType(
                number(r[8]), number(r[9]), (String) r[10], (String) r[11], (BigDecimal) r[12], whole(r[13]), (Boolean)
                        r[14]);
    }

    private static SharedMark mark(SharedLesson lesson, long pupil, Object[] r) {
        return new SharedMark(
                number(r[15]),
                lesson.year(),
                lesson.school(),
                pupil,
                number(r[1]),
                lesson.id(),
                lesson.group(),
                lesson.subject(),
                number(r[8]),
                (String) r[16],
                whole(r[17]),
                (Boolean) r[18],
                lesson.date(),
                moment(r[19]),
                (String) r[20]);
    }
}

package org.dnevnik.exchange.view;

import static java.util.Objects.requireNonNull;
import static org.dnevnik.exchange.view.SharedQuery.inOrder;
import static org.dnevnik.exchange.view.SharedQuery.moment;
import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads some days of a pupil with two statements: one for the lessons with attendance and teachers, one for works, marks, homework and tasks. It is
 * what clients of families ask for most.
 */
public class SharedWeekQuery {

    // one academic year at a time, so that the planner opens one partition of each table and knows it beforehand
    private static final String LESSONS = """
            SELECT l.id, l.year, l.school, l.edu_group, l.subject, s.name, l.date, l.number, b.starts, b.ends, l.topic, l.teacher, l.co_teacher,
                   l.place, p.name, a.status, a.remark, a.set_at AT TIME ZONE CAST(?6 AS text),
                   ta.id, t.surname, t.given_name, t.patronymic, CAST(t.sex AS text),
                   ca.id, c.surname, c.given_name, c.patronymic, CAST(c.sex AS text)
            FROM school.enrolment AS e
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.date BETWEEN ?2 AND ?3 AND l.year = ?4
                 AND l.date >= e.starts AND (e.ends IS NULL OR l.date <= e.ends)
            JOIN school.subject AS s ON s.id = l.subject
            JOIN school.edu_group AS g ON g.id = l.edu_group
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) AS b ON true
            LEFT JOIN school.place AS p ON p.id = l.place
            LEFT JOIN people.person AS t ON t.id = l.teacher
            LEFT JOIN identity.account AS ta ON ta.person = l.teacher
            LEFT JOIN people.person AS c ON c.id = l.co_teacher
            LEFT JOIN identity.account AS ca ON ca.person = l.co_teacher
            LEFT JOIN journal.lesson_log_entry AS a ON a.lesson = l.id AND a.year = ?4 AND a.person = ?1
                 AND (a.status <> 'ATTEND' OR a.remark IS NOT NULL)
            WHERE e.person = ?1 AND (CAST(?5 AS bigint) IS NULL OR e.edu_group = CAST(?5 AS bigint)
                  OR e.edu_group IN (SELECT edu_group FROM school.edu_group_parent WHERE parent = CAST(?5 AS bigint)))
            ORDER BY l.date, l.number, s.name, l.id""";

    // the limit keeps the planner from reading the types of all schools for the works of a week
    private static final String WORKS = """
            SELECT false AS homework, w.id, w.lesson, coalesce(w.title, ''), w.important OR t.assessment, CAST(NULL AS timestamp), CAST(0 AS bigint), true,
                   t.id, t.school, t.name, t.abbr, t.weight, t.position, t.assessment,
                   m.id, m.value, coalesce(m.level, CAST(m.grade AS smallint), 0), w.counts AND m.grade IS NOT NULL,
                   m.set_at AT TIME ZONE CAST(?5 AS text),
                   (SELECT r.scale FROM journal.rule_at(l.school, g.parallel, l.subject) AS r), CAST(NULL AS bigint), CAST(NULL AS varchar), CAST(NULL AS int),
                   CAST(NULL AS text)
            FROM journal.work AS w
            CROSS JOIN LATERAL (SELECT * FROM journal.work_type AS o WHERE o.id = w.work_type LIMIT 1) AS t
            JOIN timetable.lesson AS l ON l.id = w.lesson AND l.year = ?3
            JOIN school.edu_group AS g ON g.id = l.edu_group
            LEFT JOIN journal.mark AS m ON m.work = w.id AND m.year = ?3 AND m.person = ?1 AND m.value IS NOT NULL
            WHERE w.lesson = ANY (CAST(?2 AS bigint[])) AND w.year = ?3 AND (m.id IS NOT NULL OR l.date > ?4)
            UNION ALL
            SELECT true, h.id, h.lesson, h.text, false, h.issued_at AT TIME ZONE CAST(?5 AS text), h.issued_by, h.to_all,
                   NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, k.id, k.state, k.version,
                   """ + SharedQuery.FILES + """

            FROM homework.homework AS h
            LEFT JOIN homework.task AS k ON k.homework = h.id AND k.year = ?3 AND k.person = ?1 AND k.state <> 'CANCELLED'
            WHERE h.lesson = ANY (CAST(?2 AS bigint[])) AND h.year = ?3 AND h.state = 'ISSUED' AND (h.to_all OR k.id IS NOT NULL)
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
     * @param zone  whose clock tells when something was written
     */
    public SharedWeek of(long pupil, @Nullable Long group, SharedSpan span, LocalDate today, ZoneId zone) {
        Found found = new Found(pupil);
        for (int year = span.firstYear(); year <= span.lastYear(); year++) {
            lessons(found, group, span, year, zone);
            works(found, year, today, zone);
        }
        return found.week();
    }

    private void lessons(Found found, @Nullable Long group, SharedSpan span, int year, ZoneId zone) {
        NativeQuery.rows(em, LESSONS, found.pupil, span.first(), span.last(), year, group, zone.getId())
                .forEach(r -> {
                    SharedLesson lesson = SharedLessonQuery.lesson(r);
                    found.lessons.put(lesson.id(), lesson);
                    if (r[15] != null) {
                        found.entries.add(entry(lesson, found.pupil, r));
                    }
                    teacher(found.teachers, lesson.teacher(), r, 18);
                    teacher(found.teachers, lesson.coTeacher(), r, 23);
                });
    }

    private void works(Found found, int year, LocalDate today, ZoneId zone) {
        List<Long> lessons = found.lessons.values().stream()
                .filter(l -> l.year() == year)
                .map(SharedLesson::id)
                .toList();
        if (!lessons.isEmpty()) {
            NativeQuery.rows(em, WORKS, found.pupil, array(lessons), year, today, zone.getId())
                    .forEach(r -> add(found, requireNonNull(found.lessons.get(number(r[2]))), r));
        }
    }

    /** What the rows tell, each thing once. */
    private static final class Found {
        private final long pupil;
        private final Map<Long, SharedLesson> lessons = new LinkedHashMap<>();
        private final List<SharedEntry> entries = new ArrayList<>();
        private final Map<Long, SharedPerson> teachers = new LinkedHashMap<>();
        private final List<SharedWork> works = new ArrayList<>();
        private final List<SharedMark> marks = new ArrayList<>();
        private final List<SharedTask> tasks = new ArrayList<>();
        private final Map<Long, SharedType> types = new LinkedHashMap<>();

        private Found(long pupil) {
            this.pupil = pupil;
        }

        private SharedWeek week() {
            return new SharedWeek(
                    List.copyOf(lessons.values()),
                    works,
                    marks,
                    entries,
                    tasks,
                    List.copyOf(types.values()),
                    List.copyOf(teachers.values()));
        }
    }

    private static void add(Found found, SharedLesson lesson, Object[] r) {
        found.works.add(work(lesson, r));
        if (r[8] != null) {
            found.types.computeIfAbsent(number(r[8]), id -> type(r));
        }
        if (r[15] != null) {
            found.marks.add(mark(lesson, found.pupil, r));
        }
        if (r[21] != null) {
            found.tasks.add(new SharedTask(
                    number(r[21]),
                    lesson.year(),
                    found.pupil,
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
                (Boolean) r[7],
                inOrder(r[24]));
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

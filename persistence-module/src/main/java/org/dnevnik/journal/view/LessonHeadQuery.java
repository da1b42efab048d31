package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dnevnik.journal.view.LessonHead.DayStop;
import org.dnevnik.kernel.NativeQuery;

/** Reads a lesson among its neighbours with two statements: the lesson itself, and the day of whoever asks. */
public class LessonHeadQuery {

    private static final String HEAD = """
            SELECT l.edu_group, l.subject, g.parallel, sc.time_zone,
                   coalesce(to_char(b.starts, 'HH24:MI') || '–' || to_char(b.ends, 'HH24:MI'), ''), coalesce(r.name, ''),
                   coalesce(t.surname || ' ' || left(t.given_name, 1) || '.' || coalesce(left(t.patronymic, 1) || '.', ''), ''),
                   (SELECT o.id FROM timetable.lesson o
                    WHERE o.year = ?2 AND o.edu_group = l.edu_group AND o.subject = l.subject
                      AND (o.date, o.number, o.id) < (l.date, l.number, l.id) ORDER BY o.date DESC, o.number DESC, o.id DESC LIMIT 1),
                   (SELECT o.id FROM timetable.lesson o
                    WHERE o.year = ?2 AND o.edu_group = l.edu_group AND o.subject = l.subject
                      AND (o.date, o.number, o.id) > (l.date, l.number, l.id) ORDER BY o.date, o.number, o.id LIMIT 1),
                   coalesce((SELECT n.text FROM journal.lesson_note n
                             WHERE n.lesson = l.id AND n.year = ?2 AND n.person = ?3 ORDER BY n.id DESC LIMIT 1), ''),
                   l.attendance_taken_at IS NOT NULL
            FROM timetable.lesson l
            JOIN school.school sc ON sc.id = l.school
            JOIN school.edu_group g ON g.id = l.edu_group
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) b ON true
            LEFT JOIN school.place r ON r.id = l.place
            LEFT JOIN people.person t ON t.id = l.teacher
            WHERE l.id = ?1 AND l.year = ?2""";

    private static final String DAY = """
            SELECT d.id, d.number, g.name, s.name
            FROM (SELECT id, number, edu_group, subject FROM timetable.lesson
                  WHERE year = ?2 AND teacher = ?3 AND date = (SELECT date FROM timetable.lesson WHERE id = ?1 AND year = ?2)
                  UNION
                  SELECT id, number, edu_group, subject FROM timetable.lesson
                  WHERE year = ?2 AND co_teacher = ?3 AND date = (SELECT date FROM timetable.lesson WHERE id = ?1 AND year = ?2)) d
            JOIN school.edu_group g ON g.id = d.edu_group
            JOIN school.subject s ON s.id = d.subject
            ORDER BY d.number, g.name""";

    private final EntityManager em;

    public LessonHeadQuery(EntityManager em) {
        this.em = em;
    }

    /** @param asking whose day and note are told */
    public Optional<LessonHead> of(long lesson, int year, long asking) {
        return rows(HEAD, lesson, year, asking).stream().findFirst().map(r -> {
            List<DayStop> day = rows(DAY, lesson, year, asking).stream()
                    .map(d -> new DayStop(number(d[0]), whole(d[1]), (String) d[2], (String) d[3]))
                    .toList();
            return new LessonHead(
                    number(r[0]),
                    number(r[1]),
                    whole(r[2]),
                    ZoneId.of((String) r[3]),
                    (String) r[4],
                    (String) r[5],
                    (String) r[6],
                    id(r[7]),
                    id(r[8]),
                    day,
                    (String) r[9],
                    Boolean.TRUE.equals(r[10]));
        });
    }

    private List<Object[]> rows(String sql, long lesson, int year, long asking) {
        return NativeQuery.rows(em, sql, lesson, year, asking).toList();
    }
}

package org.dnevnik.timetable.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;

/** What hangs on a dated lesson when its day is changed. */
public class LessonRecords {

    // what was due for a lesson that is cancelled is due for the next one of the subject
    private static final String HAND_ON = """
            UPDATE homework.homework h SET lesson = n.id, version = h.version + 1
            FROM (SELECT o.id FROM timetable.lesson l
                  JOIN timetable.lesson o ON o.year = l.year AND o.edu_group = l.edu_group AND o.subject = l.subject
                                         AND (o.date, o.number) > (l.date, l.number)
                  WHERE l.year = ?1 AND l.id = ?2 ORDER BY o.date, o.number LIMIT 1) AS n
            WHERE h.year = ?1 AND h.lesson = ?2""";

    private static final String HELD = """
            SELECT count(*) FROM timetable.lesson l
            WHERE l.year = ?1 AND l.id = ?2
              AND (EXISTS (SELECT FROM journal.mark m WHERE m.lesson = l.id AND m.year = ?1)
                OR EXISTS (SELECT FROM journal.lesson_log_entry e WHERE e.lesson = l.id AND e.year = ?1))""";

    // homework keeps a lesson where there is no next one that could have it
    private static final String BOUND = """
            SELECT l.id FROM timetable.lesson l
            WHERE l.id = ANY (CAST(?1 AS bigint[])) AND l.year = ?2
              AND (""" + PlannedLessons.IS_TOLD + """
             OR EXISTS (SELECT FROM homework.homework h WHERE h.lesson = l.id AND h.year = ?2)
                AND NOT EXISTS (SELECT FROM timetable.lesson o
                                WHERE o.year = l.year AND o.edu_group = l.edu_group AND o.subject = l.subject
                                  AND (o.date, o.number) > (l.date, l.number)))""";

    private final EntityManager em;

    public LessonRecords(EntityManager em) {
        this.em = em;
    }

    /** Whether marks or absences say that the lesson was held when it stands. */
    public boolean isHeld(long lesson, int year) {
        return number(NativeQuery.value(em, HELD, year, lesson)) > 0;
    }

    /** Those of some lessons that cannot be cancelled, for the journal tells of them or their homework has nowhere to go. */
    public Set<Long> bound(List<Long> lessons, int year) {
        return NativeQuery.values(em, BOUND, NativeQuery.array(lessons), year)
                .map(NativeQuery::number)
                .collect(Collectors.toSet());
    }

    /** Homework that was due for a lesson is due for the next one of the subject, where there is one. */
    public void handOn(long lesson, int year) {
        NativeQuery.write(em, HAND_ON, year, lesson);
    }
}

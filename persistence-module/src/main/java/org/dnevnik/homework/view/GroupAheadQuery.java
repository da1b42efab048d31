package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads what whoever gives homework chooses from: the lessons ahead, the pupils, and the lesson to start from; each with one statement. */
public class GroupAheadQuery {

    private static final int LESSONS = 8;

    private static final String AHEAD = """
            SELECT l.id, l.date, l.number FROM timetable.lesson l
            WHERE l.year = ?1 AND l.edu_group = ?2 AND l.subject = ?3 AND l.date > ?4
            ORDER BY l.date, l.number, l.id LIMIT\s""" + LESSONS;

    private static final String PUPILS = """
            SELECT p.id, p.surname || ' ' || p.given_name
            FROM school.enrolment e JOIN people.person p ON p.id = e.person
            WHERE e.edu_group = ?1 AND coalesce(e.ends, 'infinity') >= ?2 AND e.starts <= ?2
            ORDER BY p.name_key, p.id""";

    private static final String PLACE =
            "SELECT l.edu_group, l.subject, l.date, l.number FROM timetable.lesson l WHERE l.id = ?1 AND l.year = ?2";

    // where the mark of a homework may stand: at the lesson for which it was due once that is held, otherwise at the
    // last one that is
    private static final String MARKED_AT = """
            SELECT l.id FROM timetable.lesson l
            WHERE l.year = ?1 AND l.edu_group = ?2 AND l.subject = ?3 AND l.date <= ?4
            ORDER BY l.id = ?5 DESC, l.date DESC, l.number DESC LIMIT 1""";

    private final EntityManager em;

    public GroupAheadQuery(EntityManager em) {
        this.em = em;
    }

    /** Whose lesson of what it is. */
    public record Place(long group, long subject, LocalDate date, int number) {}

    /** After the day, in their order. */
    public List<LessonAhead> lessons(int year, long group, long subject, LocalDate after) {
        return NativeQuery.rows(em, AHEAD, year, group, subject, after)
                .map(r -> new LessonAhead(number(r[0]), day(r[1]), whole(r[2])))
                .toList();
    }

    /** Who belongs to the group on the day. */
    public List<GroupPupil> pupils(long group, LocalDate day) {
        return NativeQuery.rows(em, PUPILS, group, day)
                .map(r -> new GroupPupil(number(r[0]), (String) r[1]))
                .toList();
    }

    public Optional<Place> lesson(long lesson, int year) {
        return NativeQuery.rows(em, PLACE, lesson, year)
                .findFirst()
                .map(r -> new Place(number(r[0]), number(r[1]), day(r[2]), whole(r[3])));
    }

    /**
     * The lesson in whose journal a homework is marked today; empty before the first lesson.
     *
     * @param due the one for which it is due; 0: none
     */
    public Optional<Long> markedAt(int year, long group, long subject, LocalDate today, long due) {
        return NativeQuery.values(em, MARKED_AT, year, group, subject, today, due)
                .findFirst()
                .map(NativeQuery::number);
    }
}

package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.time;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;

/** Reads whose lessons may stand in whose calendar, and the lessons; each method is one statement. */
public class CalendarFeedQuery {

    // who works or learns at a school that uses calendars, and the children of whom the person is guardian today
    private static final String SUBJECTS = """
            SELECT p.id, p.surname || ' ' || p.given_name, p.id = ?1, f.created_at, f.read_at, f.expires_at, coalesce(f.parts, '')
            FROM people.person p
            LEFT JOIN timetable.calendar_feed f ON f.owner = ?1 AND f.subject = p.id
            WHERE p.id IN (SELECT child FROM people.guardians_at(?2) WHERE guardian = ?1
                           UNION SELECT e.person FROM school.enrolment e
                           WHERE e.person = ?1 AND coalesce(e.ends, 'infinity') >= ?2
                           UNION SELECT s.person FROM people.staff_position s
                           WHERE s.person = ?1 AND s.school IS NOT NULL AND coalesce(s.ends, 'infinity') >= ?2)
              AND EXISTS (
                SELECT FROM (SELECT g.school FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group
                             WHERE e.person = p.id AND coalesce(e.ends, 'infinity') >= ?2
                             UNION
                             SELECT s.school FROM people.staff_position s
                             WHERE s.person = p.id AND s.school IS NOT NULL AND coalesce(s.ends, 'infinity') >= ?2) AS h
                WHERE NOT EXISTS (SELECT FROM school.function f WHERE f.school = h.school AND f.name = 'CALENDARS' AND NOT f.used))
            ORDER BY p.id <> ?1, p.birth_date, p.id""";

    private static final String OWNED =
            "SELECT owner, subject, parts FROM timetable.calendar_feed WHERE secret = ?1 AND expires_at > ?2";

    private static final String LESSONS = """
            SELECT l.id, l.year, l.date, l.number, b.starts, b.ends, s.name, g.name, l.given,
                   coalesce(p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(left(p.patronymic, 1) || '.', ''), ''),
                   coalesce(r.name, ''), c.short_name, c.time_zone, l.version, l.gone
            FROM (SELECT t.id, t.year, t.school, t.edu_group, t.subject, t.date, t.number, t.teacher, t.place, t.version,
                         true AS given, false AS gone
                  FROM timetable.lesson t WHERE t.teacher = ?1 AND t.year BETWEEN ?4 AND ?5 AND t.date BETWEEN ?2 AND ?3
                  UNION ALL
                  SELECT t.id, t.year, t.school, t.edu_group, t.subject, t.date, t.number, t.teacher, t.place, t.version, true, false
                  FROM timetable.lesson t
                  WHERE t.co_teacher = ?1 AND t.teacher IS DISTINCT FROM ?1 AND t.year BETWEEN ?4 AND ?5 AND t.date BETWEEN ?2 AND ?3
                  UNION ALL
                  SELECT t.id, t.year, t.school, t.edu_group, t.subject, t.date, t.number, t.teacher, t.place, t.version, false, false
                  FROM school.enrolment e JOIN timetable.lesson t ON t.edu_group = e.edu_group
                  WHERE e.person = ?1 AND t.year BETWEEN ?4 AND ?5 AND t.date BETWEEN ?2 AND ?3
                    AND t.date BETWEEN e.starts AND coalesce(e.ends, 'infinity')
                  UNION ALL
                  SELECT x.lesson_key, x.year, x.school, x.edu_group, x.subject, x.date, x.number, x.teacher, x.place, x.lesson_version + 1,
                         true, true
                  FROM timetable.substitution x
                  WHERE x.school IN (SELECT s.school FROM people.staff_position s WHERE s.person = ?1)
                    AND x.year BETWEEN ?4 AND ?5 AND x.date BETWEEN ?2 AND ?3 AND x.lesson_key IS NOT NULL
                    AND ?1 IN (x.teacher, x.co_teacher) AND x.new_teacher IS DISTINCT FROM ?1 AND x.new_co_teacher IS DISTINCT FROM ?1
                  UNION ALL
                  SELECT x.lesson_key, x.year, x.school, x.edu_group, x.subject, x.date, x.number, x.teacher, x.place, x.lesson_version + 1,
                         false, true
                  FROM school.enrolment e JOIN timetable.substitution x ON x.edu_group = e.edu_group AND x.kind = 'CANCEL'
                  WHERE e.person = ?1 AND x.year BETWEEN ?4 AND ?5 AND x.date BETWEEN ?2 AND ?3 AND x.lesson_key IS NOT NULL
                    AND x.date BETWEEN e.starts AND coalesce(e.ends, 'infinity')) AS l
            JOIN school.subject s ON s.id = l.subject
            JOIN school.edu_group g ON g.id = l.edu_group
            JOIN school.school c ON c.id = l.school
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) b ON true
            LEFT JOIN people.person p ON p.id = l.teacher
            LEFT JOIN school.place r ON r.id = l.place
            ORDER BY l.date, l.number, l.id""";

    private final EntityManager em;

    public CalendarFeedQuery(EntityManager em) {
        this.em = em;
    }

    /** Whose address it is, whose days it tells, and what of them. */
    public record Owned(long owner, long subject, Set<CalendarPart> parts) {

        public Owned {
            parts = Set.copyOf(parts);
        }
    }

    /** Everybody whose lessons the person may have in a calendar on this day, the person first. */
    public List<FeedSubject> subjects(long person, LocalDate day) {
        return NativeQuery.rows(em, SUBJECTS, person, day)
                .map(r -> new FeedSubject(
                        number(r[0]),
                        (String) r[1],
                        (Boolean) r[2],
                        InstantColumn.of(r[3]),
                        InstantColumn.of(r[4]),
                        InstantColumn.of(r[5]),
                        CalendarPart.read((String) r[6])))
                .toList();
    }

    /**
     * @param secret hash of the secret in an address
     * @return empty for one that has ended
     */
    public Optional<Owned> owned(byte[] secret, Instant now) {
        return NativeQuery.rows(em, OWNED, secret, now)
                .findFirst()
                .map(r -> new Owned(number(r[0]), number(r[1]), CalendarPart.read((String) r[2])));
    }

    /** What the person gives and attends from one day to another, both included; not more than two academic years. */
    public List<FeedLesson> lessons(long person, LocalDate from, LocalDate to) {
        return NativeQuery.rows(em, LESSONS, person, from, to, from.getYear() - 1, to.getYear())
                .map(CalendarFeedQuery::lesson)
                .toList();
    }

    private static FeedLesson lesson(Object[] r) {
        return new FeedLesson(
                number(r[0]),
                whole(r[1]),
                day(r[2]),
                whole(r[3]),
                time(r[4]),
                time(r[5]),
                (String) r[6],
                (String) r[7],
                (Boolean) r[8],
                (String) r[9],
                (String) r[10],
                (String) r[11],
                ZoneId.of((String) r[12]),
                whole(r[13]),
                (Boolean) r[14]);
    }
}

package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.time;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads a school's rooms and what is held in them on a day; each method is one statement. */
public class RoomQuery {

    private static final String ROOMS =
            "SELECT id, name, coalesce(capacity, 0) FROM school.place WHERE school = ?1 ORDER BY length(name), name";

    private static final String LESSONS = """
            SELECT l.place, l.number, b.starts, b.ends, g.name, s.name, %s
            FROM timetable.lesson l
            JOIN school.edu_group g ON g.id = l.edu_group
            JOIN school.subject s ON s.id = l.subject
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) b ON true
            LEFT JOIN people.person p ON p.id = l.teacher
            WHERE l.year = ?1 AND l.school = ?2 AND l.date = ?3 AND l.place IS NOT NULL
            ORDER BY l.number, g.parallel, g.name""".formatted(DayLessonQuery.named("p"));

    private static final String ZONE = "SELECT time_zone FROM school.school WHERE id = ?1";

    private final EntityManager em;

    public RoomQuery(EntityManager em) {
        this.em = em;
    }

    public List<FreePlace> rooms(long school) {
        return NativeQuery.rows(em, ROOMS, school)
                .map(r -> new FreePlace(number(r[0]), (String) r[1], whole(r[2])))
                .toList();
    }

    public List<RoomLesson> lessons(long school, int year, LocalDate date) {
        return NativeQuery.rows(em, LESSONS, year, school, date)
                .map(r -> new RoomLesson(
                        number(r[0]), whole(r[1]), time(r[2]), time(r[3]), (String) r[4], (String) r[5], (String) r[6]))
                .toList();
    }

    /** By which clock the school lives. */
    public Optional<ZoneId> zone(long school) {
        return NativeQuery.values(em, ZONE, school)
                .map(z -> ZoneId.of((String) z))
                .findFirst();
    }
}

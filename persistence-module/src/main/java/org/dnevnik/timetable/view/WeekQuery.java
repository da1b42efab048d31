package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads weeks of the timetable: one statement, and a second, for the names of holidays, when a working day is empty. */
public class WeekQuery {

    private static final String LESSONS = """
            SELECT l.date, l.number, coalesce(to_char(b.starts, 'HH24:MI') || '–' || to_char(b.ends, 'HH24:MI'), ''),
                   s.name, g.name,
                   coalesce(p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(left(p.patronymic, 1) || '.', ''), ''),
                   coalesce(r.name, ''), l.change,
                   CASE l.change WHEN 'AWAY' THEN to_char(l.new_date, 'DD.MM') || ', № ' || l.new_number
                                 WHEN 'GIVEN' THEN coalesce((SELECT n.surname || ' ' || left(n.given_name, 1) || '.' FROM people.person n
                                                             WHERE n.id = l.new_teacher), '')
                                 ELSE '' END, l.id
            FROM (""";

    // a lesson that is held, and what its substitution changed in it
    private static final String HELD = """
            SELECT t.school, t.edu_group, t.subject, t.date, t.number, t.teacher, t.place,
                   CASE WHEN x.kind IS NULL THEN '' WHEN x.kind = 'SWAP' THEN 'MOVE'
                        WHEN x.kind = 'REPLACE' AND (x.teacher, x.co_teacher) IS NOT DISTINCT FROM (x.new_teacher, x.new_co_teacher) THEN 'PLACE'
                        ELSE x.kind END AS change, x.new_date, x.new_number, x.new_teacher, t.id
            FROM timetable.lesson t LEFT JOIN timetable.substitution x ON x.lesson = t.id AND x.year = t.year
            WHERE t.year = ?2 AND t.date BETWEEN ?3 AND ?4 AND (t.""";

    // a lesson that was planned and is not held, or not then
    private static final String NOT_HELD = """
            UNION ALL
            SELECT t.school, t.edu_group, t.subject, t.date, t.number, t.teacher, t.place,
                   CASE t.kind WHEN 'CANCEL' THEN 'CANCEL' ELSE 'AWAY' END, t.new_date, t.new_number, t.new_teacher, NULL
            FROM timetable.substitution t
            WHERE t.school = ?5 AND t.year = ?2 AND t.date BETWEEN ?3 AND ?4 AND t.kind IN ('CANCEL', 'MOVE', 'SWAP') AND (t.""";

    // a lesson that somebody else gives
    private static final String GIVEN = """
            UNION ALL
            SELECT t.school, t.edu_group, t.subject, t.date, t.number, t.teacher, t.place, 'GIVEN', t.new_date, t.new_number, t.new_teacher, NULL
            FROM timetable.substitution t
            WHERE t.school = ?5 AND t.year = ?2 AND t.date BETWEEN ?3 AND ?4 AND t.kind IN ('REPLACE', 'MERGE')
              AND ?1 IN (t.teacher, t.co_teacher) AND t.new_teacher IS DISTINCT FROM ?1 AND t.new_co_teacher IS DISTINCT FROM ?1""";

    private static final String NAMES = """
            ) AS l
            JOIN school.subject s ON s.id = l.subject
            JOIN school.edu_group g ON g.id = l.edu_group
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) b ON true
            LEFT JOIN people.person p ON p.id = l.teacher
            LEFT JOIN school.place r ON r.id = l.place""";

    private static final String OF_GROUP =
            "edu_group IN (SELECT CAST(?1 AS bigint) UNION ALL SELECT edu_group FROM school.edu_group_parent WHERE parent = ?1)) ";

    private static final String OF_TEACHER = "teacher = ?1 OR t.co_teacher = ?1) ";

    private static final String OF_PUPIL = """
            edu_group IN (SELECT edu_group FROM school.enrolment WHERE person = ?1)
               AND EXISTS (SELECT FROM school.enrolment e WHERE e.person = ?1 AND e.edu_group = t.edu_group
                           AND t.date BETWEEN e.starts AND coalesce(e.ends, 'infinity'))) """;

    private static final String OF_PLACE = "place = ?1) ";

    private static final String ORDER = " ORDER BY l.date, l.number, g.name";

    private static final String HOLIDAYS = """
            SELECT CAST(d AS date), h.name FROM school.holiday h
            CROSS JOIN generate_series(CAST(greatest(h.starts, ?3) AS timestamp), CAST(least(h.ends, ?4) AS timestamp), '1 day') AS d
            WHERE h.school = ?1 AND h.year = ?2 AND h.ends >= ?3 AND h.starts <= ?4
            UNION ALL
            SELECT date, name FROM school.special_day WHERE school = ?1 AND year = ?2 AND date BETWEEN ?3 AND ?4 AND kind = 'OFF'""";

    private static final int WORKING_DAYS = 5;

    private final EntityManager em;

    public WeekQuery(EntityManager em) {
        this.em = em;
    }

    /** The days from Monday to Friday, and further ones that have lessons. */
    @SuppressWarnings("unchecked")
    public List<WeekDay> days(WeekOwner owner, LocalDate monday, LocalDate today) {
        Date from = Date.valueOf(monday);
        Date to = Date.valueOf(monday.plusDays(6));
        var query = em.createNativeQuery(lessons(owner.kind()))
                .setParameter(1, owner.id())
                .setParameter(2, owner.year())
                .setParameter(3, from)
                .setParameter(4, to);
        if (owner.kind() != WeekKind.PLACE) {
            query.setParameter(5, owner.school());
        }
        List<WeekLesson> lessons = ((List<Object[]>) query.getResultList())
                .stream().map(WeekQuery::lesson).toList();
        boolean full = IntStream.range(0, WORKING_DAYS)
                .mapToObj(monday::plusDays)
                .allMatch(d -> lessons.stream().anyMatch(l -> l.date().equals(d)));
        List<Object[]> holidays = full ? List.of() : holidays(owner, from, to);
        List<WeekDay> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate date = monday.plusDays(i);
            List<WeekLesson> ofDay =
                    lessons.stream().filter(l -> l.date().equals(date)).toList();
            if (i < WORKING_DAYS || !ofDay.isEmpty()) {
                days.add(new WeekDay(date, date.equals(today), holiday(holidays, date), ofDay));
            }
        }
        return days;
    }

    /** A room's week has only what is held in it: else what was moved away would look like a room that is taken. */
    private static String lessons(WeekKind kind) {
        return switch (kind) {
            case GROUP -> LESSONS + HELD + OF_GROUP + NOT_HELD + OF_GROUP + NAMES + ORDER;
            case TEACHER -> LESSONS + HELD + OF_TEACHER + NOT_HELD + OF_TEACHER + GIVEN + NAMES + ORDER;
            case PUPIL -> LESSONS + HELD + OF_PUPIL + NOT_HELD + OF_PUPIL + NAMES + ORDER;
            case PLACE -> LESSONS + HELD + OF_PLACE + NAMES + ORDER;
        };
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> holidays(WeekOwner owner, Date from, Date to) {
        return em.createNativeQuery(HOLIDAYS)
                .setParameter(1, owner.school())
                .setParameter(2, owner.year())
                .setParameter(3, from)
                .setParameter(4, to)
                .getResultList();
    }

    private static String holiday(List<Object[]> holidays, LocalDate date) {
        return holidays.stream()
                .filter(h -> date.equals(day(h[0])))
                .map(h -> (String) h[1])
                .findFirst()
                .orElse("");
    }

    private static WeekLesson lesson(Object[] r) {
        return new WeekLesson(
                day(r[0]),
                whole(r[1]),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                (String) r[5],
                (String) r[6],
                (String) r[7],
                (String) r[8],
                id(r[9]));
    }
}

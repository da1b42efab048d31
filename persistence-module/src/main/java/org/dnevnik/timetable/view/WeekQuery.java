package org.dnevnik.timetable.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads weeks of the timetable; each method is one statement, and a second, for the names of holidays, when a working day is empty. */
public class WeekQuery {

    private static final String SEEN = """
             EXISTS (SELECT FROM people.staff_position s WHERE s.school = o.school AND s.person = ?2
                     AND s.starts <= ?3 AND coalesce(s.ends, 'infinity') >= ?3),
             EXISTS (SELECT FROM school.enrolment e JOIN school.edu_group c ON c.id = e.edu_group AND c.school = o.school
                     WHERE coalesce(e.ends, 'infinity') >= ?3 AND (e.person = ?2 OR e.person IN (
                         SELECT child FROM people.guardians_at(?3) WHERE guardian = ?2)))""";

    private static final String GROUP =
            "SELECT o.id, o.name, o.school, o.year," + SEEN + " FROM school.edu_group o WHERE o.id = ?1";

    private static final String TEACHER = "SELECT o.person, o.name, o.school, CAST(?4 AS smallint)," + SEEN + """
             FROM (SELECT p.id AS person, concat_ws(' ', p.surname, p.given_name, p.patronymic) AS name, s.school
                   FROM people.staff_position s JOIN people.person p ON p.id = s.person
                   WHERE p.id = ?1 AND s.ends IS NULL AND s.school IS NOT NULL ORDER BY s.id LIMIT 1) AS o""";

    // the asker's own lessons, else the class of the asker or of a child, else the first class of the asker's school
    private static final String OWN = """
            SELECT kind, id FROM (
                SELECT 0 AS rank, 'T' AS kind, CAST(?1 AS bigint) AS id
                WHERE EXISTS (SELECT FROM timetable.plan_entry p WHERE (p.teacher = ?1 OR p.co_teacher = ?1) AND p.year = ?2)
                UNION ALL
                (SELECT 1, 'G', c.id FROM school.enrolment e JOIN school.edu_group c ON c.id = e.edu_group AND c.kind = 'CLASS'
                 WHERE coalesce(e.ends, 'infinity') >= ?3 AND c.year = ?2 AND (e.person = ?1 OR e.person IN (
                     SELECT child FROM people.guardians_at(?3) WHERE guardian = ?1))
                 ORDER BY c.id LIMIT 1)
                UNION ALL
                (SELECT 2, 'G', c.id FROM people.staff_position s JOIN school.edu_group c ON c.school = s.school AND c.kind = 'CLASS'
                 WHERE s.person = ?1 AND coalesce(s.ends, 'infinity') >= ?3 AND c.year = ?2 ORDER BY c.parallel, c.name LIMIT 1)
            ) AS own ORDER BY rank LIMIT 1""";

    private static final String LESSONS = """
            SELECT l.date, l.number, coalesce(to_char(b.starts, 'HH24:MI') || '–' || to_char(b.ends, 'HH24:MI'), ''),
                   s.name, g.name,
                   coalesce(p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(left(p.patronymic, 1) || '.', ''), ''),
                   coalesce(r.name, '')
            FROM timetable.lesson l
            JOIN school.subject s ON s.id = l.subject
            JOIN school.edu_group g ON g.id = l.edu_group
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) b ON true
            LEFT JOIN people.person p ON p.id = l.teacher
            LEFT JOIN school.place r ON r.id = l.place
            WHERE l.year = ?2 AND l.date BETWEEN ?3 AND ?4 AND """;

    private static final String OF_GROUP =
            " l.edu_group IN (SELECT CAST(?1 AS bigint) UNION ALL SELECT edu_group FROM school.edu_group_parent WHERE parent = ?1)";

    private static final String OF_TEACHER = " (l.teacher = ?1 OR l.co_teacher = ?1)";

    private static final String ORDER = " ORDER BY l.date, l.number, g.name";

    private static final String HOLIDAYS = """
            SELECT CAST(d AS date), h.name FROM school.holiday h
            CROSS JOIN generate_series(CAST(greatest(h.starts, ?3) AS timestamp), CAST(least(h.ends, ?4) AS timestamp), '1 day') AS d
            WHERE h.school = ?1 AND h.year = ?2 AND h.ends >= ?3 AND h.starts <= ?4""";

    private static final String CHOICES = """
            SELECT 'G', c.id, c.name, c.parallel, c.name FROM school.edu_group c
            WHERE c.school = ?1 AND c.year = ?2 AND c.kind = 'CLASS'
            UNION ALL
            SELECT 'T', p.id, concat_ws(' ', p.surname, p.given_name, p.patronymic), 99, p.name_key
            FROM people.person p
            WHERE ?3 AND p.id IN (SELECT person FROM people.staff_position WHERE school = ?1 AND role = 'TEACHER' AND ends IS NULL)
            ORDER BY 4, 5""";

    private static final int WORKING_DAYS = 5;

    private final EntityManager em;

    public WeekQuery(EntityManager em) {
        this.em = em;
    }

    /** Classes and teachers of a school to choose from. */
    public record Choices(List<WeekChoice> groups, List<WeekChoice> teachers) {}

    /** A week's owner before it is looked up. */
    public record Key(boolean teacher, long id) {}

    /** Whose week somebody sees who asked for nobody's. */
    @SuppressWarnings("unchecked")
    public Optional<Key> own(long person, int year, LocalDate today) {
        List<Object[]> rows = em.createNativeQuery(OWN)
                .setParameter(1, person)
                .setParameter(2, year)
                .setParameter(3, Date.valueOf(today))
                .getResultList();
        return rows.stream().findFirst().map(r -> new Key("T".equals(String.valueOf(r[0])), number(r[1])));
    }

    /** @param person who asks; @param today the school's day, on which guardians count */
    @SuppressWarnings("unchecked")
    public Optional<WeekOwner> owner(Key key, long person, int year, LocalDate today) {
        var query = em.createNativeQuery(key.teacher() ? TEACHER : GROUP)
                .setParameter(1, key.id())
                .setParameter(2, person)
                .setParameter(3, Date.valueOf(today));
        if (key.teacher()) {
            query.setParameter(4, year);
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new WeekOwner(
                        number(r[0]),
                        key.teacher(),
                        (String) r[1],
                        number(r[2]),
                        (int) number(r[3]),
                        (Boolean) r[4] || (Boolean) r[5],
                        (Boolean) r[4]));
    }

    /** The days from Monday to Friday, and further ones that have lessons. */
    @SuppressWarnings("unchecked")
    public List<WeekDay> days(WeekOwner owner, LocalDate monday, LocalDate today) {
        Date from = Date.valueOf(monday);
        Date to = Date.valueOf(monday.plusDays(6));
        List<WeekLesson> lessons = ((List<Object[]>)
                        em.createNativeQuery(LESSONS + (owner.teacher() ? OF_TEACHER : OF_GROUP) + ORDER)
                                .setParameter(1, owner.id())
                                .setParameter(2, owner.year())
                                .setParameter(3, from)
                                .setParameter(4, to)
                                .getResultList())
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
                .filter(h -> date.equals(date(h[0])))
                .map(h -> (String) h[1])
                .findFirst()
                .orElse("");
    }

    /** @param withTeachers whether the asker may choose a teacher's week */
    @SuppressWarnings("unchecked")
    public Choices choices(WeekOwner owner, boolean withTeachers) {
        List<Object[]> rows = em.createNativeQuery(CHOICES)
                .setParameter(1, owner.school())
                .setParameter(2, owner.year())
                .setParameter(3, withTeachers)
                .getResultList();
        return new Choices(choices(rows, "G", owner), choices(rows, "T", owner));
    }

    private static List<WeekChoice> choices(List<Object[]> rows, String kind, WeekOwner owner) {
        return rows.stream()
                .filter(r -> kind.equals(String.valueOf(r[0])))
                .map(r -> new WeekChoice(
                        number(r[1]), (String) r[2], owner.teacher() == kind.equals("T") && owner.id() == number(r[1])))
                .toList();
    }

    private static WeekLesson lesson(Object[] r) {
        return new WeekLesson(
                date(r[0]), (int) number(r[1]), (String) r[2], (String) r[3], (String) r[4], (String) r[5], (String)
                        r[6]);
    }

    private static LocalDate date(Object column) {
        return column instanceof LocalDate date ? date : ((Date) column).toLocalDate();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}

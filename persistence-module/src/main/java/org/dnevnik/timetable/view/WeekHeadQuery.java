package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads whose week of the timetable somebody sees, and whose may be chosen instead; each method is one statement. */
public class WeekHeadQuery {

    // from the asker and the children to their classes: with OR the enrolments of everybody would be read
    private static final String SEEN = """
             EXISTS (SELECT FROM people.staff_position s WHERE s.school = o.school AND s.person = ?2
                     AND s.starts <= ?3 AND coalesce(s.ends, 'infinity') >= ?3) AS staff,
             o.school IN (SELECT c.school FROM (SELECT CAST(?2 AS bigint) AS person
                                                UNION ALL SELECT child FROM people.guardians_at(?3) WHERE guardian = ?2) AS family
                          JOIN school.enrolment e ON e.person = family.person AND coalesce(e.ends, 'infinity') >= ?3
                          JOIN school.edu_group c ON c.id = e.edu_group) AS related
            """;

    private static final String GROUP = "SELECT o.id, o.name, o.name AS class, o.school, o.year," + SEEN
            + " FROM school.edu_group o WHERE o.id = ?1";

    private static final String PLACE = "SELECT o.id, o.name, '' AS class, o.school, CAST(?4 AS smallint) AS year,"
            + SEEN + " FROM school.place o WHERE o.id = ?1";

    // oneself and the own children alone; the class of that year
    private static final String PUPIL = """
            SELECT p.id, p.surname || ' ' || p.given_name AS name, c.name AS class, c.school, c.year, false AS staff,
                   p.id = ?2 OR EXISTS (SELECT FROM people.guardians_at(?3) g WHERE g.child = p.id AND g.guardian = ?2) AS related
            FROM people.person p JOIN school.enrolment e ON e.person = p.id
            JOIN school.edu_group c ON c.id = e.edu_group AND c.kind = 'CLASS' AND c.year = ?4
            WHERE p.id = ?1 ORDER BY e.starts DESC, e.id DESC LIMIT 1""";

    private static final String TEACHER =
            "SELECT o.person AS id, o.name, '' AS class, o.school, CAST(?4 AS smallint) AS year," + SEEN + """
             FROM (SELECT p.id AS person, concat_ws(' ', p.surname, p.given_name, p.patronymic) AS name, s.school
                   FROM people.staff_position s JOIN people.person p ON p.id = s.person
                   WHERE p.id = ?1 AND s.ends IS NULL AND s.school IS NOT NULL ORDER BY s.id LIMIT 1) AS o""";

    // the asker's own lessons as teacher, else those of the asker
    // or of a child, else the first class of the asker's school
    private static final String OWN = """
            SELECT kind, id FROM (
                SELECT 0 AS rank, 'T' AS kind, CAST(?1 AS bigint) AS id
                WHERE EXISTS (SELECT FROM timetable.plan_entry p WHERE (p.teacher = ?1 OR p.co_teacher = ?1) AND p.year = ?2)
                UNION ALL
                (SELECT 1, 'P', e.person
                 FROM (SELECT CAST(?1 AS bigint) AS person
                       UNION ALL SELECT child FROM people.guardians_at(?3) WHERE guardian = ?1) AS family
                 JOIN school.enrolment e ON e.person = family.person AND coalesce(e.ends, 'infinity') >= ?3
                 JOIN school.edu_group c ON c.id = e.edu_group AND c.kind = 'CLASS' AND c.year = ?2
                 ORDER BY e.person <> ?1, c.parallel, e.person LIMIT 1)
                UNION ALL
                (SELECT 2, 'G', c.id FROM people.staff_position s JOIN school.edu_group c ON c.school = s.school AND c.kind = 'CLASS'
                 WHERE s.person = ?1 AND coalesce(s.ends, 'infinity') >= ?3 AND c.year = ?2 ORDER BY c.parallel, c.name LIMIT 1)
            ) AS own ORDER BY rank LIMIT 1""";

    // the owner comes first, and whose week may be chosen instead with it: one way to the database for both
    private static final String CHOICES = """
            )
            SELECT 'O', o.id, o.name, -1, '', o.class, o.school, o.year, o.staff, o.related FROM o
            UNION ALL
            SELECT 'G', c.id, c.name, c.parallel, c.name, NULL, NULL, NULL, NULL, NULL
            FROM o JOIN school.edu_group c ON c.school = o.school AND c.year = o.year AND c.kind = 'CLASS'
            UNION ALL
            SELECT 'T', p.id, concat_ws(' ', p.surname, p.given_name, p.patronymic), 99, p.name_key, NULL, NULL, NULL, NULL, NULL
            FROM (SELECT DISTINCT s.person FROM o JOIN people.staff_position s
                  ON s.school = o.school AND s.role = 'TEACHER' AND s.ends IS NULL WHERE o.staff) AS taught
            JOIN people.person p ON p.id = taught.person
            UNION ALL
            SELECT 'R', r.id, r.name, length(r.name), r.name, NULL, NULL, NULL, NULL, NULL
            FROM o JOIN school.place r ON r.school = o.school WHERE o.staff
            UNION ALL
            SELECT 'P', p.id, p.given_name, 0, p.given_name, NULL, NULL, NULL, NULL, NULL
            FROM (SELECT CAST(?2 AS bigint) AS person
                  UNION SELECT child FROM people.guardians_at(?3) WHERE guardian = ?2) AS family
            JOIN people.person p ON p.id = family.person
            WHERE EXISTS (SELECT FROM o) AND EXISTS (SELECT FROM school.enrolment e
                                                     WHERE e.person = p.id AND coalesce(e.ends, 'infinity') >= ?3)
            ORDER BY 4, 5""";

    private final EntityManager em;

    public WeekHeadQuery(EntityManager em) {
        this.em = em;
    }

    /** Classes, teachers and rooms of a school to choose from, and the asker with the asker's children. */
    public record Choices(
            List<WeekChoice> groups, List<WeekChoice> teachers, List<WeekChoice> places, List<WeekChoice> pupils) {}

    /** Whose week it is, with whose may be chosen instead. */
    public record Head(WeekOwner owner, Choices choices) {}

    /** A week's owner before it is looked up. */
    public record Key(WeekKind kind, long id) {}

    /** Whose week somebody sees who asked for nobody's. */
    @SuppressWarnings("unchecked")
    public Optional<Key> own(long person, int year, LocalDate today) {
        List<Object[]> rows = em.createNativeQuery(OWN)
                .setParameter(1, person)
                .setParameter(2, year)
                .setParameter(3, Date.valueOf(today))
                .getResultList();
        return rows.stream().findFirst().map(r -> new Key(kind(r[0]), number(r[1])));
    }

    /**
     * Whose week it is, and whose may be chosen instead.
     *
     * @param person who asks; staff alone may choose a teacher's or a room's week
     * @param today  the school's day, on which guardians count
     */
    @SuppressWarnings("unchecked")
    public Optional<Head> head(Key key, long person, int year, LocalDate today) {
        String owner = switch (key.kind()) {
            case GROUP -> GROUP;
            case TEACHER -> TEACHER;
            case PUPIL -> PUPIL;
            case PLACE -> PLACE;
        };
        var query = em.createNativeQuery("WITH o AS MATERIALIZED (" + owner + CHOICES)
                .setParameter(1, key.id())
                .setParameter(2, person)
                .setParameter(3, Date.valueOf(today));
        if (key.kind() != WeekKind.GROUP) {
            query.setParameter(4, year);
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .filter(r -> "O".equals(String.valueOf(r[0])))
                .findFirst()
                .map(r -> owner(key.kind(), r))
                .map(o -> new Head(o, choices(rows, o)));
    }

    private static WeekOwner owner(WeekKind kind, Object[] r) {
        boolean staff = (Boolean) r[8];
        return new WeekOwner(
                number(r[1]),
                kind,
                (String) r[2],
                (String) r[5],
                number(r[6]),
                whole(r[7]),
                staff || (Boolean) r[9],
                staff);
    }

    private static Choices choices(List<Object[]> rows, WeekOwner owner) {
        return new Choices(
                choices(rows, WeekKind.GROUP, owner),
                choices(rows, WeekKind.TEACHER, owner),
                choices(rows, WeekKind.PLACE, owner),
                choices(rows, WeekKind.PUPIL, owner));
    }

    private static List<WeekChoice> choices(List<Object[]> rows, WeekKind kind, WeekOwner owner) {
        return rows.stream()
                .filter(r -> letter(kind).equals(String.valueOf(r[0])))
                .map(r ->
                        new WeekChoice(number(r[1]), (String) r[2], owner.kind() == kind && owner.id() == number(r[1])))
                .toList();
    }

    private static String letter(WeekKind kind) {
        return switch (kind) {
            case GROUP -> "G";
            case TEACHER -> "T";
            case PUPIL -> "P";
            case PLACE -> "R";
        };
    }

    private static WeekKind kind(Object letter) {
        return switch (String.valueOf(letter)) {
            case "T" -> WeekKind.TEACHER;
            case "P" -> WeekKind.PUPIL;
            default -> WeekKind.GROUP;
        };
    }
}

package org.dnevnik.demo.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/** How the rolls of a demo school change in the autumn, by orders: somebody comes, somebody changes the class, somebody leaves. Always the same people. */
public class RollRows {

    // a pupil of a grade's last class: the first one by name, or the last; and who enters the orders
    private static final String WHO = """
            WITH who AS (
                SELECT e.person, g.id AS klass, g.name
                FROM school.edu_group g
                JOIN school.enrolment e ON e.edu_group = g.id
                JOIN people.person p ON p.id = e.person
                WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS' AND g.parallel = ?4
                ORDER BY g.name DESC, p.name_key %s, p.id LIMIT 1),
            office AS (SELECT person FROM people.staff_position WHERE school = ?1 ORDER BY role <> 'ADMINISTRATOR', id LIMIT 1),
            """;

    private static final String ARRIVED = WHO.formatted("DESC") + """
            moved AS (
                INSERT INTO school.movement (id, person, school, kind, date, to_group, elsewhere, order_number, order_date, made_by, made_at)
                SELECT nextval('school.movement_seq'), w.person, ?1, 'ENROLLED', ?3, w.klass, 'МБОУ «Школа № 3», г. Заречный', '87-у',
                       CAST(?3 AS date) - 3, o.person, CAST(?3 AS date) - 3 + time '12:00'
                FROM who w, office o RETURNING id, person),
            begun AS (
                UPDATE school.enrolment e SET starts = ?3 FROM moved m, school.edu_group g
                WHERE e.person = m.person AND g.id = e.edu_group AND g.school = ?1 AND g.year = ?2 RETURNING e.id)
            INSERT INTO school.moved_enrolment (movement, enrolment, begun) SELECT m.id, b.id, true FROM moved m, begun b""";

    private static final String CHANGED = WHO.formatted("ASC") + """
            other AS (
                SELECT g.id FROM who w, school.edu_group g
                WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS' AND g.parallel = ?4 AND g.name < w.name ORDER BY g.name LIMIT 1),
            moved AS (
                INSERT INTO school.movement (id, person, school, kind, date, from_group, to_group, order_number, order_date, reason, made_by, made_at)
                SELECT nextval('school.movement_seq'), w.person, ?1, 'CLASS_CHANGED', ?3, w.klass, t.id, '94-у', CAST(?3 AS date) - 3,
                       'по заявлению родителей', o.person, CAST(?3 AS date) - 3 + time '12:00'
                FROM who w, other t, office o RETURNING id, person, from_group, to_group),
            ended AS (
                UPDATE school.enrolment e SET ends = CAST(?3 AS date) - 1 FROM moved m
                WHERE e.person = m.person AND e.edu_group = m.from_group RETURNING e.id),
            begun AS (
                INSERT INTO school.enrolment (id, person, edu_group, starts, version)
                SELECT nextval('school.enrolment_seq'), m.person, m.to_group, ?3, 1 FROM moved m RETURNING id)
            INSERT INTO school.moved_enrolment (movement, enrolment, begun)
            SELECT m.id, x.id, x.begun FROM moved m, (SELECT id, false AS begun FROM ended UNION ALL SELECT id, true FROM begun) x""";

    private static final String LEFT = WHO.formatted("DESC") + """
            moved AS (
                INSERT INTO school.movement (id, person, school, kind, date, from_group, elsewhere, order_number, order_date, reason, made_by, made_at)
                SELECT nextval('school.movement_seq'), w.person, ?1, 'SCHOOL_CHANGED', ?3, w.klass, 'МБОУ «Гимназия № 2», г. Северный', '101-у',
                       CAST(?3 AS date) - 1, 'переезд семьи', o.person, CAST(?3 AS date) - 1 + time '12:00'
                FROM who w, office o RETURNING id, person),
            ended AS (
                UPDATE school.enrolment e SET ends = ?3 FROM moved m, school.edu_group g
                WHERE e.person = m.person AND g.id = e.edu_group AND g.school = ?1 AND g.year = ?2 RETURNING e.id)
            INSERT INTO school.moved_enrolment (movement, enrolment, begun) SELECT m.id, x.id, false FROM moved m, ended x""";

    /** Has no subgroups, in which whoever comes would have to be put too. */
    private static final int FIRST_GRADE = 1;

    /** Has marks, which stay behind. */
    private static final int EIGHTH_GRADE = 8;

    private final EntityManager em;

    public RollRows(EntityManager em) {
        this.em = em;
    }

    /** To be called before anything is noted of the term; what lies after {@code today} has not happened. */
    public void give(long school, int year, LocalDate today) {
        happened(ARRIVED, school, LocalDate.of(year, 10, 5), FIRST_GRADE, today);
        happened(CHANGED, school, LocalDate.of(year, 10, 12), FIRST_GRADE, today);
        happened(LEFT, school, LocalDate.of(year, 10, 23), EIGHTH_GRADE, today);
    }

    private void happened(String what, long school, LocalDate day, int parallel, LocalDate today) {
        if (!day.isAfter(today)) {
            NativeQuery.write(em, what, school, day.getYear(), day, parallel);
        }
    }
}

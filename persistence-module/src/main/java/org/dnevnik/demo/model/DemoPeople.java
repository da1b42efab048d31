package org.dnevnik.demo.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/** Chooses who shows the demo: always the same people of the same file. */
public class DemoPeople {

    private static final String STAFF = """
            SELECT person FROM people.staff_position WHERE school = ?1 AND role = ?2 AND title NOT LIKE 'директор%'
            ORDER BY id LIMIT 1""";

    // whoever teaches most classes one subject, so that the desk is full
    private static final String TEACHER = """
            SELECT l.teacher FROM timetable.plan_entry l JOIN school.edu_group g ON g.id = l.edu_group
            JOIN school.subject s ON s.id = l.subject
            WHERE l.school = ?1 AND g.kind = 'CLASS' AND g.parallel BETWEEN 5 AND 11 AND s.name IN ('Алгебра', 'Математика', 'История')
              AND NOT EXISTS (SELECT FROM school.edu_group led WHERE led.class_teacher = l.teacher)
            GROUP BY l.teacher ORDER BY count(DISTINCT l.edu_group) DESC, l.teacher LIMIT 1""";

    private static final String ANY_TEACHER = """
            SELECT l.teacher FROM timetable.plan_entry l JOIN school.edu_group g ON g.id = l.edu_group
            WHERE l.school = ?1 AND g.parallel BETWEEN 5 AND 11 AND l.teacher <> ?2
            GROUP BY l.teacher ORDER BY count(DISTINCT l.edu_group) DESC, l.teacher LIMIT 1""";

    private static final String CLASS_TEACHER = """
            SELECT class_teacher FROM school.edu_group
            WHERE school = ?1 AND kind = 'CLASS' AND parallel BETWEEN 5 AND 9 AND class_teacher IS NOT NULL
            ORDER BY parallel DESC, name LIMIT 1""";

    private static final String PARENT = """
            SELECT g.guardian FROM people.guardianship g
            JOIN school.enrolment e ON e.person = g.child JOIN school.edu_group c ON c.id = e.edu_group
            WHERE c.school = ?1 AND c.kind = 'CLASS'
            GROUP BY g.guardian HAVING count(DISTINCT g.child) = 2 AND count(DISTINCT c.id) = 2
            ORDER BY min(c.parallel) > 1 DESC, max(c.parallel) > 6 DESC, g.guardian LIMIT 1""";

    private static final String PUPIL = """
            SELECT g.child FROM people.guardianship g
            JOIN school.enrolment e ON e.person = g.child JOIN school.edu_group c ON c.id = e.edu_group
            WHERE g.guardian = ?1 AND c.kind = 'CLASS' ORDER BY c.parallel DESC, g.child LIMIT 1""";

    private static final String BEEN_HERE =
            "UPDATE identity.account SET first_signed_in_at = now() WHERE demo AND login <> ?1 AND first_signed_in_at IS NULL";

    private static final String DOUBLE = """
            INSERT INTO people.person (id, surname, given_name, patronymic, sex, birth_date, name_key, version)
            SELECT nextval('people.person_seq'), p.surname, p.given_name, p.patronymic, p.sex, p.birth_date, p.name_key, 1
            FROM people.person p JOIN identity.account a ON a.person = p.id WHERE a.login = ?1 RETURNING id""";

    private static final String EMPLOY = """
            INSERT INTO people.staff_position (id, person, school, role, title, starts, version)
            VALUES (nextval('people.staff_position_seq'), ?1, ?2, 'HEAD', 'методист', ?3, 1)""";

    private final EntityManager em;

    public DemoPeople(EntityManager em) {
        this.em = em;
    }

    /** Somebody with a position of this role who is not the headmaster. */
    public long staff(long school, String role) {
        return one(STAFF, school, role);
    }

    public long classTeacher(long school) {
        return one(CLASS_TEACHER, school);
    }

    /** A subject teacher who leads no class if there is one. */
    public long teacher(long school, long classTeacher) {
        return NativeQuery.values(em, TEACHER, school)
                .findFirst()
                .map(NativeQuery::number)
                .orElseGet(() -> one(ANY_TEACHER, school, classTeacher));
    }

    /** Guardian of two children in different classes. */
    public long parent(long school) {
        return one(PARENT, school);
    }

    /** The elder child of that guardian. */
    public long pupil(long parent) {
        return one(PUPIL, parent);
    }

    /** All of the demo but one have signed in before: through Gosuslugi nobody comes in for the first time. */
    public void haveBeenHere(String newcomer) {
        em.flush();
        NativeQuery.write(em, BEEN_HERE, newcomer);
    }

    /** A second record of whoever has this login, made by a school where they work too: two schools have entered one person. */
    public long again(String login, long school, LocalDate since) {
        em.flush();
        long id = one(DOUBLE, login);
        NativeQuery.write(em, EMPLOY, id, school, since);
        return id;
    }

    private long one(String sql, Object... values) {
        return NativeQuery.number(NativeQuery.value(em, sql, values));
    }
}

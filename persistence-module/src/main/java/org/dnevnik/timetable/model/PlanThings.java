package org.dnevnik.timetable.model;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.NativeQuery;

/** What the lessons of a plan are made of, by the names that files give them; what a school lacks is made. */
public class PlanThings {

    private static final String TEACHERS = """
            SELECT lower(translate(concat_ws(' ', p.surname, p.given_name, p.patronymic), 'Ёё', 'Ее')), min(p.id)
            FROM people.staff_position s JOIN people.person p ON p.id = s.person
            WHERE s.school = ?1 AND s.ends IS NULL GROUP BY 1 HAVING count(DISTINCT p.id) = 1""";

    private static final String GROUPS = "SELECT name, id FROM school.edu_group WHERE school = ?1 AND year = ?2";

    private static final String ADD_SUBJECTS = """
            INSERT INTO school.subject (id, school, name, version)
            SELECT nextval('school.subject_seq'), ?1, n.name, 1
            FROM jsonb_array_elements_text(CAST(?2 AS jsonb)) AS n (name)
            WHERE NOT EXISTS (SELECT FROM school.subject x WHERE x.school = ?1 AND x.name = n.name)""";

    private static final String SUBJECTS = "SELECT name, id FROM school.subject WHERE school = ?1";

    private static final String ADD_PLACES = """
            INSERT INTO school.place (id, school, name, version)
            SELECT nextval('school.place_seq'), ?1, n.name, 1
            FROM jsonb_array_elements_text(CAST(?2 AS jsonb)) AS n (name)
            WHERE NOT EXISTS (SELECT FROM school.place x WHERE x.school = ?1 AND x.name = n.name)""";

    private static final String PLACES = "SELECT name, id FROM school.place WHERE school = ?1";

    private static final String ADD_STREAM = """
            INSERT INTO school.edu_group (id, school, year, kind, name, parallel, version)
            SELECT nextval('school.edu_group_seq'), ?1, ?2, 'STREAM', ?3, max(g.parallel), 1
            FROM school.edu_group g WHERE g.id = ANY (CAST(?4 AS bigint[]))
            RETURNING id""";

    private static final String ADD_PARENTS =
            "INSERT INTO school.edu_group_parent (edu_group, parent) SELECT ?1, unnest(CAST(?2 AS bigint[]))";

    private static final String ADD_MEMBERS = """
            INSERT INTO school.enrolment (id, person, edu_group, starts, version)
            SELECT nextval('school.enrolment_seq'), e.person, ?1, min(e.starts), 1
            FROM school.enrolment e WHERE e.edu_group = ANY (CAST(?2 AS bigint[])) AND e.ends IS NULL GROUP BY e.person""";

    private final EntityManager em;

    public PlanThings(EntityManager em) {
        this.em = em;
    }

    /** Staff of the school by folded full name; a name that two people share is in it no more. */
    public Map<String, Long> teachers(long school) {
        return ids(TEACHERS, school);
    }

    /** Groups of the school's year by name. */
    public Map<String, Long> groups(long school, int year) {
        return ids(GROUPS, school, year);
    }

    /**
     * The school's subjects by name, the given ones made where they are missing.
     *
     * @param names JSON array of strings
     */
    public Map<String, Long> subjects(long school, String names) {
        NativeQuery.write(em, ADD_SUBJECTS, school, names);
        return ids(SUBJECTS, school);
    }

    /**
     * The school's rooms by name, the given ones made where they are missing.
     *
     * @param names JSON array of strings
     */
    public Map<String, Long> places(long school, String names) {
        NativeQuery.write(em, ADD_PLACES, school, names);
        return ids(PLACES, school);
    }

    /** A stream of several groups, with everybody who is in one of them. */
    public long addStream(long school, int year, String name, List<Long> parents) {
        String ids = NativeQuery.array(parents);
        long stream = NativeQuery.number(NativeQuery.value(em, ADD_STREAM, school, year, name, ids));
        NativeQuery.write(em, ADD_PARENTS, stream, ids);
        NativeQuery.write(em, ADD_MEMBERS, stream, ids);
        return stream;
    }

    private Map<String, Long> ids(String sql, Object... of) {
        return NativeQuery.rows(em, sql, of)
                .collect(toMap(r -> (String) r[0], r -> NativeQuery.number(r[1]), (one, other) -> other));
    }
}

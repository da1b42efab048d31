package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;

/** The subjects and rooms of one school. */
public class SchoolThings {

    private static final String ADD_SUBJECT = """
            INSERT INTO school.subject (id, school, name, version) VALUES (nextval('school.subject_seq'), ?1, ?2, 1)
            ON CONFLICT (school, name) DO NOTHING""";

    private static final String RENAME_SUBJECT = """
            UPDATE school.subject SET name = ?3, version = version + 1 WHERE school = ?1 AND id = ?2
              AND NOT EXISTS (SELECT FROM school.subject o WHERE o.school = ?1 AND o.name = ?3 AND o.id <> ?2)""";

    private static final String DROP_SUBJECT = """
            DELETE FROM school.subject s WHERE s.school = ?1 AND s.id = ?2
              AND NOT EXISTS (SELECT FROM timetable.lesson l WHERE l.school = ?1 AND l.subject = s.id)
              AND NOT EXISTS (SELECT FROM timetable.plan_entry p WHERE p.school = ?1 AND p.subject = s.id)""";

    private static final String ADD_PLACE = """
            INSERT INTO school.place (id, school, name, capacity, version)
            VALUES (nextval('school.place_seq'), ?1, ?2, CAST(nullif(?3, 0) AS smallint), 1)
            ON CONFLICT (school, name) DO NOTHING""";

    private static final String CHANGE_PLACE = """
            UPDATE school.place SET name = ?3, capacity = CAST(nullif(?4, 0) AS smallint), version = version + 1
            WHERE school = ?1 AND id = ?2
              AND NOT EXISTS (SELECT FROM school.place o WHERE o.school = ?1 AND o.name = ?3 AND o.id <> ?2)""";

    private static final String DROP_PLACE = """
            DELETE FROM school.place r WHERE r.school = ?1 AND r.id = ?2
              AND NOT EXISTS (SELECT FROM timetable.lesson l WHERE l.school = ?1 AND l.place = r.id)
              AND NOT EXISTS (SELECT FROM timetable.plan_entry p WHERE p.school = ?1 AND p.place = r.id)
              AND NOT EXISTS (SELECT FROM school.edu_group g WHERE g.school = ?1 AND g.place = r.id)""";

    private final EntityManager em;
    private final long school;

    public SchoolThings(EntityManager em, long school) {
        this.em = em;
        this.school = school;
    }

    /** @return false when the school has it */
    public boolean addSubject(String name) {
        return run(ADD_SUBJECT, name) == 1;
    }

    /** @return false when the school has another of that name, or no such subject */
    public boolean renameSubject(long subject, String name) {
        return run(RENAME_SUBJECT, subject, name) == 1;
    }

    /** @return false when it is taught */
    public boolean dropSubject(long subject) {
        return run(DROP_SUBJECT, subject) == 1;
    }

    /**
     * @param capacity seats; 0: not known.
     * @return false when the school has a room of that name
     */
    public boolean addPlace(String name, int capacity) {
        return run(ADD_PLACE, name, capacity) == 1;
    }

    /** @return false when the school has another of that name, or no such room */
    public boolean changePlace(long place, String name, int capacity) {
        return run(CHANGE_PLACE, place, name, capacity) == 1;
    }

    /** @return false when lessons or classes name it */
    public boolean dropPlace(long place) {
        return run(DROP_PLACE, place) == 1;
    }

    private int run(String sql, Object... values) {
        return NativeQuery.write(
                em, sql, Stream.concat(Stream.of(school), Arrays.stream(values)).toArray());
    }
}

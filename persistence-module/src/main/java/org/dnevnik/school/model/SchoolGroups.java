package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The classes, subgroups, streams and electives of one school. */
public class SchoolGroups {

    private static final String ADD_GROUP = """
            INSERT INTO school.edu_group (id, school, year, kind, name, parallel, class_teacher, place, profile, version)
            SELECT nextval('school.edu_group_seq'), ?1, ?2, ?3, ?4, ?5, CAST(?6 AS bigint), CAST(?7 AS bigint), ?8, 1
            WHERE NOT EXISTS (SELECT FROM school.edu_group WHERE school = ?1 AND year = ?2 AND name = ?4)
            RETURNING id""";

    private static final String CHANGE_GROUP = """
            UPDATE school.edu_group SET name = ?4, parallel = ?5, class_teacher = CAST(?6 AS bigint), place = CAST(?7 AS bigint),
                profile = ?8, version = version + 1
            WHERE school = ?1 AND id = ?2 AND version = ?3""";

    private static final String TAKEN =
            "SELECT EXISTS (SELECT FROM school.edu_group WHERE school = ?1 AND year = ?2 AND name = ?3 AND id <> ?4)";

    private static final String IN_USE = """
            SELECT EXISTS (SELECT FROM school.enrolment WHERE edu_group = ?1)
                OR EXISTS (SELECT FROM school.edu_group_parent WHERE parent = ?1)
                OR EXISTS (SELECT FROM school.movement WHERE from_group = ?1 OR to_group = ?1)
                OR EXISTS (SELECT FROM timetable.lesson WHERE edu_group = ?1)
                OR EXISTS (SELECT FROM timetable.plan_entry WHERE edu_group = ?1)""";

    private static final String LEAD = """
            UPDATE school.edu_group SET class_teacher = ?3, version = version + 1
            WHERE school = ?1 AND id = ?2 AND kind = 'CLASS' AND class_teacher IS DISTINCT FROM ?3""";

    private static final String LEAD_NO_MORE = """
            UPDATE school.edu_group SET class_teacher = NULL, version = version + 1
            WHERE school = ?1 AND id = ?2 AND class_teacher = ?3""";

    private static final String ALONE = "DELETE FROM school.edu_group_parent WHERE edu_group = ?1";

    private static final String DROP_GROUP = "DELETE FROM school.edu_group WHERE school = ?1 AND id = ?2";

    private static final String PARENT = """
            INSERT INTO school.edu_group_parent (edu_group, parent)
            SELECT g.id, c.id FROM school.edu_group g JOIN school.edu_group c ON c.id = ?2 AND c.school = g.school AND c.year = g.year
            WHERE g.id = ?1 AND c.kind = 'CLASS'""";

    // who leaves a group has been in it until yesterday; who came today has not been in it
    private static final String LEAVE = """
            WITH gone AS (
                DELETE FROM school.enrolment WHERE edu_group = ?1 AND ends IS NULL AND starts >= ?2
                  AND NOT person = ANY(CAST(string_to_array(?3, ' ') AS bigint[])))
            UPDATE school.enrolment SET ends = CAST(?2 AS date) - 1, version = version + 1
            WHERE edu_group = ?1 AND ends IS NULL AND starts < ?2 AND NOT person = ANY(CAST(string_to_array(?3, ' ') AS bigint[]))""";

    private static final String ENTER = """
            INSERT INTO school.enrolment (id, person, edu_group, starts, version)
            SELECT nextval('school.enrolment_seq'), e.person, ?1, ?2, 1
            FROM (SELECT DISTINCT e.person FROM school.edu_group_parent k JOIN school.enrolment e ON e.edu_group = k.parent
                  WHERE k.edu_group = ?1 AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
                    AND e.person = ANY(CAST(string_to_array(?3, ' ') AS bigint[]))) AS e
            WHERE NOT EXISTS (SELECT FROM school.enrolment m WHERE m.edu_group = ?1 AND m.person = e.person AND m.ends IS NULL)""";

    private final EntityManager em;
    private final long school;

    public SchoolGroups(EntityManager em, long school) {
        this.em = em;
        this.school = school;
    }

    /** @return the id; empty when the year has a group of that name */
    public OptionalLong addGroup(
            int year,
            String kind,
            String name,
            int parallel,
            @Nullable Long teacher,
            @Nullable Long place,
            String profile) {
        return NativeQuery.values(em, ADD_GROUP, school, year, kind, name, parallel, teacher, place, profile)
                .mapToLong(NativeQuery::number)
                .findFirst();
    }

    /** Whether another group of the year has the name. */
    public boolean isTaken(int year, String name, long group) {
        return (Boolean) NativeQuery.value(em, TAKEN, school, year, name, group);
    }

    /** @return false when somebody else changed it since {@code version} */
    public boolean changeGroup(
            long group,
            int version,
            String name,
            int parallel,
            @Nullable Long teacher,
            @Nullable Long place,
            String profile) {
        return run(CHANGE_GROUP, group, version, name, parallel, teacher, place, profile) == 1;
    }

    /** @return false when pupils, lessons or subgroups hang on it */
    public boolean dropGroup(long group) {
        boolean used = (Boolean) NativeQuery.value(em, IN_USE, group);
        if (used) {
            return false;
        }
        NativeQuery.write(em, ALONE, group);
        run(DROP_GROUP, group);
        return true;
    }

    /** From now on the person leads the class, whoever did before. */
    public void lead(long group, long person) {
        run(LEAD, group, person);
    }

    /** The person leads the class no more; nothing happens when it did not. */
    public void leadNoMore(long group, long person) {
        run(LEAD_NO_MORE, group, person);
    }

    /** The group takes its pupils from these classes and no others. */
    public void setParents(long group, Collection<Long> classes) {
        NativeQuery.write(em, ALONE, group);
        classes.forEach(c -> NativeQuery.write(em, PARENT, group, c));
    }

    /**
     * Exactly these pupils of the group's classes are in it from that day on.
     *
     * @param people ids with a blank between them
     */
    public void setMembers(long group, String people, LocalDate since) {
        NativeQuery.write(em, LEAVE, group, since, people);
        NativeQuery.write(em, ENTER, group, since, people);
    }

    private int run(String sql, @Nullable Object... values) {
        return NativeQuery.write(
                em, sql, Stream.concat(Stream.of(school), Arrays.stream(values)).toArray());
    }
}

package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads what a school is made of; each method is one statement. */
public class StructureQuery {

    private static final String GROUPS = """
            SELECT g.id, g.kind, g.name, g.parallel, g.class_teacher,
                   coalesce(t.surname || ' ' || t.given_name || coalesce(' ' || t.patronymic, ''), ''), g.place, coalesce(g.profile, ''),
                   coalesce((SELECT string_agg(CAST(p.parent AS text), ' ' ORDER BY p.parent)
                             FROM school.edu_group_parent p WHERE p.edu_group = g.id), ''),
                   (SELECT count(*) FROM school.enrolment e
                    WHERE e.edu_group = g.id AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?3)),
                   g.version
            FROM school.edu_group g
            LEFT JOIN people.person t ON t.id = g.class_teacher
            WHERE g.school = ?1 AND g.year = ?2
            ORDER BY g.parallel, g.kind <> 'CLASS', g.name""";

    // what the school uses is read once from its own lessons: asked
    // row by row, PostgreSQL makes a table of the whole region's
    private static final String SUBJECTS = """
            SELECT s.id, s.name, 0,
                   s.id IN (SELECT subject FROM timetable.lesson WHERE school = ?1
                            UNION SELECT subject FROM timetable.plan_entry WHERE school = ?1)
            FROM school.subject s WHERE s.school = ?1 ORDER BY s.name""";

    private static final String PLACES = """
            SELECT r.id, r.name, coalesce(r.capacity, 0),
                   r.id IN (SELECT place FROM timetable.lesson WHERE school = ?1 AND place IS NOT NULL
                            UNION SELECT place FROM timetable.plan_entry WHERE school = ?1 AND place IS NOT NULL
                            UNION SELECT place FROM school.edu_group WHERE school = ?1 AND place IS NOT NULL)
            FROM school.place r WHERE r.school = ?1 ORDER BY length(r.name), r.name""";

    private static final String PROPOSED = """
            SELECT name FROM school.region_subject
            WHERE name NOT IN (SELECT name FROM school.subject WHERE school = ?1) ORDER BY name""";

    private static final String MEMBERS = """
            SELECT p.id, p.surname || ' ' || p.given_name, c.name,
                   EXISTS (SELECT FROM school.enrolment m
                           WHERE m.edu_group = ?1 AND m.person = p.id AND m.starts <= ?2 AND (m.ends IS NULL OR m.ends >= ?2))
            FROM school.edu_group_parent k
            JOIN school.edu_group c ON c.id = k.parent
            JOIN school.enrolment e ON e.edu_group = c.id AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
            JOIN people.person p ON p.id = e.person
            WHERE k.edu_group = ?1
            ORDER BY c.parallel, c.name, p.name_key, p.id""";

    private final EntityManager em;

    public StructureQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * Classes and what is made of them, by grade.
     *
     * @param year 2026 means 2026/27
     */
    public List<GroupLine> groups(long school, int year, LocalDate today) {
        return NativeQuery.rows(em, GROUPS, school, year, today)
                .map(StructureQuery::group)
                .toList();
    }

    public List<NamedThing> subjects(long school) {
        return NativeQuery.rows(em, SUBJECTS, school).map(StructureQuery::thing).toList();
    }

    public List<NamedThing> places(long school) {
        return NativeQuery.rows(em, PLACES, school).map(StructureQuery::thing).toList();
    }

    /** Subjects of the region's list that the school does not have. */
    public List<String> proposedSubjects(long school) {
        return NativeQuery.values(em, PROPOSED, school).map(String.class::cast).toList();
    }

    /** Everybody who could be in the group, and who is. */
    public List<GroupMember> members(long group, LocalDate today) {
        return NativeQuery.rows(em, MEMBERS, group, today)
                .map(r -> new GroupMember(number(r[0]), (String) r[1], (String) r[2], (Boolean) r[3]))
                .toList();
    }

    private static GroupLine group(Object[] r) {
        String parents = (String) r[8];
        return new GroupLine(
                number(r[0]),
                (String) r[1],
                (String) r[2],
                whole(r[3]),
                id(r[4]),
                (String) r[5],
                id(r[6]),
                (String) r[7],
                parents.isEmpty()
                        ? List.of()
                        : Arrays.stream(parents.split(" ")).map(Long::valueOf).toList(),
                whole(r[9]),
                whole(r[10]));
    }

    private static NamedThing thing(Object[] r) {
        return new NamedThing(number(r[0]), (String) r[1], whole(r[2]), (Boolean) r[3]);
    }
}

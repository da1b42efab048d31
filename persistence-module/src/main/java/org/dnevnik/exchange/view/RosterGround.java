package org.dnevnik.exchange.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * What the statements of OneRoster begin with: the asked schools in their year, their groups, what is taught to whom, and their people. A
 * statement reads what it names, the rest costs nothing. Parameters: year, day, schools (an array). What is taught is worked out once: the planner
 * takes it for a single row, and would do it again for each work of the year; whether there is a lesson of it is looked up by key ({@code OFFSET 0}
 * keeps the planner from reading the year's lessons of all schools).
 *
 * <p>Names: those that came with a package, else the installation's code, a letter and the id.
 */
final class RosterGround {

    static final String SQL = """
            WITH asked AS (
                SELECT s.id AS school, s.name, s.time_zone, y.year, y.starts, y.ends, d.day, r.roster_code AS code,
                       coalesce((SELECT min(x.sourced_id) FROM school.sourced x WHERE x.school = s.id AND x.kind = 'ORG'),
                                r.roster_code || '-o-' || s.id) AS org,
                       coalesce((SELECT min(x.sourced_id) FROM school.sourced x
                                 WHERE x.school = s.id AND x.kind = 'SESSION' AND x.year = y.year AND x.period IS NULL),
                                r.roster_code || '-y-' || s.id || '-' || y.year) AS session,
                       coalesce((SELECT min(x.sourced_id) FROM school.sourced x
                                 WHERE x.school = s.id AND x.kind = 'COURSE' AND x.subject IS NULL),
                                r.roster_code || '-h-' || s.id) AS homeroom
                FROM school.school s
                JOIN school.region r ON r.id = s.region
                JOIN school.academic_year y ON y.school = s.id AND y.year = CAST(? AS smallint)
                CROSS JOIN (SELECT CAST(? AS date) AS day) AS d
                WHERE s.id = ANY (CAST(? AS bigint[]))),
            sessions AS (
                SELECT a.school, a.org, a.session AS parent, a.year, p.kind, p.number, p.name, p.parallel_from, p.parallel_to, p.starts, p.ends,
                       coalesce((SELECT min(x.sourced_id) FROM school.sourced x WHERE x.period = p.id AND x.school = p.school),
                                a.code || '-p-' || p.id) AS sid
                FROM asked a JOIN school.reporting_period p ON p.school = a.school AND p.year = a.year AND p.kind <> 'YEAR'),
            groups AS (
                SELECT g.id, a.school, a.year, a.day, a.code, a.org, a.session, a.homeroom, g.kind, g.name, g.parallel, g.class_teacher, g.place,
                       coalesce((SELECT min(x.sourced_id) FROM school.sourced x WHERE x.edu_group = g.id AND x.school = g.school),
                                a.code || '-g-' || g.id) AS sid
                FROM asked a JOIN school.edu_group g ON g.school = a.school AND g.year = a.year),
            subjects AS (
                SELECT s.id, a.school, a.org, a.session, s.name,
                       coalesce((SELECT min(x.sourced_id) FROM school.sourced x WHERE x.subject = s.id AND x.school = s.school),
                                a.code || '-s-' || s.id) AS sid
                FROM asked a JOIN school.subject s ON s.school = a.school),
            taught AS MATERIALIZED (
                SELECT g.id AS edu_group, s.id AS subject, g.school, g.day, g.org, g.session, g.kind, g.name AS group_name, s.name AS subject_name,
                       g.parallel, s.sid AS course, g.sid || '.' || s.sid AS sid
                FROM groups g JOIN subjects s ON s.school = g.school
                WHERE EXISTS (SELECT FROM timetable.lesson l WHERE l.year = g.year AND l.edu_group = g.id AND l.subject = s.id OFFSET 0)),
            planned AS (
                SELECT p.school, p.edu_group, p.subject, t.person, bool_or(t.leads) AS leads
                FROM asked a JOIN timetable.plan_entry p ON p.school = a.school AND p.year = a.year AND p.ends >= a.day
                CROSS JOIN LATERAL (VALUES (p.teacher, true), (p.co_teacher, false)) AS t (person, leads)
                WHERE t.person IS NOT NULL GROUP BY 1, 2, 3, 4),
            teaching AS (
                SELECT * FROM planned
                UNION ALL
                SELECT l.school, l.edu_group, l.subject, t.person, bool_or(t.leads)
                FROM asked a JOIN timetable.lesson l ON l.school = a.school AND l.year = a.year
                CROSS JOIN LATERAL (VALUES (l.teacher, true), (l.co_teacher, false)) AS t (person, leads)
                WHERE t.person IS NOT NULL
                  AND NOT EXISTS (SELECT FROM planned p WHERE p.edu_group = l.edu_group AND p.subject = l.subject)
                GROUP BY 1, 2, 3, 4),
            pupils AS (
                SELECT g.school, e.person, min(e.starts) AS starts, CASE WHEN count(e.ends) = count(*) THEN max(e.ends) END AS ends,
                       max(g.parallel) AS parallel
                FROM groups g JOIN school.enrolment e ON e.edu_group = g.id AND coalesce(e.ends, 'infinity') >= g.day
                WHERE g.kind = 'CLASS' GROUP BY 1, 2),
            kin AS (
                SELECT p.school, k.child, k.guardian,
                       CASE WHEN lower(g.kinship) IN ('мать', 'отец', 'mother', 'father') THEN 1
                            WHEN lower(g.kinship) IN ('опекун', 'попечитель', 'guardian') THEN 2 ELSE 3 END AS degree
                FROM asked a JOIN pupils p ON p.school = a.school
                JOIN LATERAL people.guardians_at(a.day) AS k ON k.child = p.person
                JOIN people.guardianship g ON g.id = k.id),
            held AS (
                SELECT s.school, s.person, min(s.starts) AS starts, CASE WHEN count(s.ends) = count(*) THEN max(s.ends) END AS ends,
                       CASE s.role WHEN 'HEAD' THEN 'principal' WHEN 'ADMINISTRATOR' THEN 'siteAdministrator' WHEN 'TEACHER' THEN 'teacher'
                                   WHEN 'LIBRARIAN' THEN 'ext:librarian' ELSE 'aide' END AS role,
                       CASE s.role WHEN 'HEAD' THEN 1 WHEN 'ADMINISTRATOR' THEN 2 WHEN 'TEACHER' THEN 3 ELSE 4 END AS rank
                FROM asked a JOIN people.staff_position s ON s.school = a.school AND coalesce(s.ends, 'infinity') >= a.day
                GROUP BY s.school, s.person, s.role
                UNION ALL
                SELECT school, person, starts, ends, 'student', 5 FROM pupils
                UNION ALL
                SELECT school, guardian, NULL, NULL, CASE min(degree) WHEN 1 THEN 'parent' WHEN 2 THEN 'guardian' ELSE 'relative' END, 6
                FROM kin GROUP BY school, guardian),
            everybody AS (
                SELECT a.school, a.org, h.person,
                       coalesce((SELECT min(x.sourced_id) FROM school.sourced x WHERE x.person = h.person AND x.school = a.school),
                                a.code || '-u-' || h.person) AS sid
                FROM asked a JOIN (SELECT DISTINCT school, person FROM held) AS h ON h.school = a.school)
            """;

    /** Where the planner goes astray: it takes each part of the ground for one row, and reads all people again for each of them. */
    private static final Set<RosterTable> OF_PEOPLE = Set.of(
            RosterTable.USERS,
            RosterTable.ROLES,
            RosterTable.DEMOGRAPHICS,
            RosterTable.ENROLLMENTS,
            RosterTable.RESULTS);

    private RosterGround() {}

    /** Until {@link #read}, the caller's transaction reads a table of people by joining whole parts, not row by row: in a moment instead of half a minute. */
    static void reading(RosterTable table, Connection database) throws SQLException {
        if (OF_PEOPLE.contains(table)) {
            set("off", database);
        }
    }

    /** What comes afterwards in the transaction is planned as everywhere. */
    static void read(RosterTable table, Connection database) throws SQLException {
        if (OF_PEOPLE.contains(table)) {
            set("on", database);
        }
    }

    private static void set(String loops, Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("SET LOCAL enable_nestloop = " + loops);
        }
    }
}

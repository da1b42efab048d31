package org.dnevnik.exchange.view;

import java.util.Map;

/**
 * How each table of OneRoster is read on {@link RosterGround}: columns by the specification's names, all of them text, and the school. What
 * is not told, no column stands for. Text lists have a comma between.
 */
final class RosterSelects {

    private static final String SESSIONS = """
            SELECT school, session AS "sourcedId", year || '/' || (year + 1) AS title, 'schoolYear' AS type, CAST(starts AS text) AS "startDate",
                   CAST(ends AS text) AS "endDate", CAST(NULL AS text) AS "parentSourcedId", CAST(year + 1 AS text) AS "schoolYear"
            FROM asked
            UNION ALL
            SELECT school, sid, coalesce(name, number || CASE kind WHEN 'QUARTER' THEN ' четверть' WHEN 'TRIMESTER' THEN ' триместр'
                                                                     WHEN 'HALF_YEAR' THEN ' полугодие' ELSE ' период' END),
                   CASE kind WHEN 'HALF_YEAR' THEN 'semester' WHEN 'OWN' THEN 'term' ELSE 'gradingPeriod' END,
                   CAST(starts AS text), CAST(ends AS text), parent, CAST(year + 1 AS text)
            FROM sessions""";

    private static final String ORGS = "SELECT school, org AS \"sourcedId\", name, 'school' AS type FROM asked";

    private static final String COURSES = """
            SELECT school, homeroom AS "sourcedId", session AS "schoolYearSourcedId", 'Классы' AS title, org AS "orgSourcedId",
                   CAST(NULL AS text) AS subjects
            FROM asked
            UNION ALL
            SELECT school, sid, session, name, org, replace(name, ',', '') FROM subjects""";

    private static final String CLASSES = """
            SELECT g.school, g.sid AS "sourcedId", g.name AS title, to_char(g.parallel, 'FM00') AS grades, g.homeroom AS "courseSourcedId",
                   g.name AS "classCode", 'homeroom' AS "classType", r.name AS location, g.org AS "schoolSourcedId",
                   g.session AS "termSourcedIds", CAST(NULL AS text) AS subjects
            FROM groups g LEFT JOIN school.place r ON r.id = g.place
            WHERE g.kind = 'CLASS'
            UNION ALL
            SELECT school, sid, subject_name || ' ' || group_name, to_char(parallel, 'FM00'), course, group_name, 'scheduled', NULL, org, session,
                   replace(subject_name, ',', '')
            FROM taught""";

    private static final String USERS = """
            SELECT e.school, e.person, e.sid AS "sourcedId", 'true' AS "enabledUser", e.sid AS username, '{SNILS:' || p.snils || '}' AS "userIds",
                   p.given_name AS "givenName", p.surname AS "familyName", p.patronymic AS "middleName", p.email, p.phone,
                   k.agents AS "agentSourcedIds", to_char(l.parallel, 'FM00') AS grades, e.org AS "primaryOrgSourcedId"
            FROM everybody e
            JOIN people.person p ON p.id = e.person
            LEFT JOIN pupils l ON l.school = e.school AND l.person = e.person
            LEFT JOIN (SELECT k.school, k.child, string_agg(g.sid, ',' ORDER BY g.sid COLLATE "C") AS agents
                       FROM kin k JOIN everybody g ON g.school = k.school AND g.person = k.guardian
                       GROUP BY k.school, k.child) AS k ON k.school = e.school AND k.child = e.person""";

    private static final String ROLES = """
            SELECT e.school, e.person, e.sid || '.' || replace(h.role, ':', '-') AS "sourcedId", e.sid AS "userSourcedId",
                   CASE WHEN row_number() OVER (PARTITION BY h.school, h.person ORDER BY h.rank, h.role) = 1 THEN 'primary' ELSE 'secondary' END
                       AS "roleType",
                   h.role, CAST(h.starts AS text) AS "beginDate", CAST(h.ends AS text) AS "endDate", e.org AS "orgSourcedId"
            FROM held h JOIN everybody e ON e.school = h.school AND e.person = h.person""";

    private static final String DEMOGRAPHICS = """
            SELECT e.school, e.person, e.sid AS "sourcedId", CAST(p.birth_date AS text) AS "birthDate",
                   CASE p.sex WHEN 'M' THEN 'male' WHEN 'F' THEN 'female' END AS sex
            FROM everybody e JOIN people.person p ON p.id = e.person
            WHERE p.birth_date IS NOT NULL OR p.sex IS NOT NULL""";

    // a pupil who left and came back has two enrolments, which their first days tell apart
    private static final String ENROLLMENTS = """
            SELECT e.school, e.person, c.sid || '.' || e.sid || '.' || to_char(n.starts, 'YYYYMMDD') AS "sourcedId", c.sid AS "classSourcedId",
                   e.org AS "schoolSourcedId", e.sid AS "userSourcedId", 'student' AS role, CAST(NULL AS text) AS primary,
                   CAST(n.starts AS text) AS "beginDate", CAST(n.ends AS text) AS "endDate"
            FROM (SELECT school, id AS edu_group, sid, day FROM groups WHERE kind = 'CLASS'
                  UNION ALL SELECT school, edu_group, sid, day FROM taught) AS c
            JOIN school.enrolment n ON n.edu_group = c.edu_group AND coalesce(n.ends, 'infinity') >= c.day
            JOIN everybody e ON e.school = c.school AND e.person = n.person
            UNION ALL
            SELECT e.school, e.person, c.sid || '.' || e.sid || '.teacher', c.sid, e.org, e.sid, 'teacher', CASE WHEN c.leads THEN 'true' ELSE 'false' END,
                   NULL, NULL
            FROM (SELECT school, sid, class_teacher AS person, true AS leads FROM groups WHERE kind = 'CLASS'
                  UNION ALL
                  SELECT c.school, c.sid, t.person, t.leads
                  FROM taught c JOIN teaching t ON t.school = c.school AND t.edu_group = c.edu_group AND t.subject = c.subject) AS c
            JOIN everybody e ON e.school = c.school AND e.person = c.person""";

    private static final String CATEGORIES = """
            SELECT a.school, a.code || '-t-' || t.id AS "sourcedId", t.name AS title, CAST(trim_scale(t.weight) AS text) AS weight
            FROM asked a JOIN journal.work_type t ON t.school = a.school""";

    private static final String LINE_ITEMS = """
            SELECT a.school, a.code || '-w-' || w.id AS "sourcedId", coalesce(w.title, t.name) AS title, CAST(l.date AS text) AS "assignDate",
                   CAST(l.date AS text) AS "dueDate", c.sid AS "classSourcedId", a.code || '-t-' || t.id AS "categorySourcedId",
                   coalesce(p.sid, a.session) AS "academicSessionSourcedId",
                   CASE WHEN c.scale IN ('HUNDRED', 'PASS', 'OWN') THEN '0' ELSE '1' END AS "resultValueMin",
                   CASE c.scale WHEN 'TEN' THEN '10' WHEN 'TWELVE' THEN '12' WHEN 'HUNDRED' THEN '100' WHEN 'OWN' THEN '100'
                                WHEN 'PASS' THEN '1' ELSE '5' END AS "resultValueMax",
                   a.org AS "schoolSourcedId", c.sid || '.scale' AS "scoreScaleSourcedId"
            FROM asked a
            JOIN timetable.lesson l ON l.school = a.school AND l.year = a.year
            JOIN journal.work w ON w.lesson = l.id AND w.year = l.year
            JOIN journal.work_type t ON t.id = w.work_type
            JOIN (SELECT c.*, r.scale FROM taught c LEFT JOIN LATERAL journal.rule_at(c.school, c.parallel, c.subject) AS r ON true) AS c
                 ON c.edu_group = l.edu_group AND c.subject = l.subject
            LEFT JOIN LATERAL (SELECT s.sid FROM sessions s
                               WHERE s.school = a.school AND l.date BETWEEN s.starts AND s.ends
                                 AND c.parallel BETWEEN s.parallel_from AND s.parallel_to
                               ORDER BY s.kind = 'OWN', s.starts DESC LIMIT 1) AS p ON true""";

    // what goes into averages on the left, the mark as it is written on the right; a hundred points by levels
    private static final String SCORE_SCALES = """
            SELECT c.school, c.sid || '.scale' AS "sourcedId", coalesce(r.own_name, k.title) AS title, lower(k.kind) AS type, c.org AS "orgSourcedId",
                   c.course AS "courseSourcedId", c.sid AS "classSourcedId",
                   coalesce((SELECT string_agg('{' || coalesce(nullif(split_part(v.told, ':', 2), ''), split_part(v.told, ':', 1)) || ':'
                                               || split_part(v.told, ':', 1) || '}', ',' ORDER BY v.n)
                             FROM regexp_split_to_table(r.own_told, ';') WITH ORDINALITY AS v (told, n)), k.told) AS "scoreScaleValue"
            FROM taught c LEFT JOIN LATERAL journal.rule_at(c.school, c.parallel, c.subject) AS r ON true
            JOIN (VALUES ('FIVE', 'Пять баллов', '{5:5},{4:4},{3:3},{2:2},{1:1}'),
                         ('TEN', 'Десять баллов', '{10:10},{9:9},{8:8},{7:7},{6:6},{5:5},{4:4},{3:3},{2:2},{1:1}'),
                         ('TWELVE', 'Двенадцать баллов', '{12:12},{11:11},{10:10},{9:9},{8:8},{7:7},{6:6},{5:5},{4:4},{3:3},{2:2},{1:1}'),
                         ('HUNDRED', 'Сто баллов', '{85-100:5},{70-84:4},{50-69:3},{0-49:2}'),
                         ('PASS', 'Зачёт', '{зч:зч},{нз:нз}'),
                         ('LETTERS', 'Буквы', '{5:A},{4.5:B},{4:C},{3.5:D},{3:E},{2:F}'),
                         ('OWN', '', '')) AS k (kind, title, told) ON k.kind = coalesce(r.scale, 'FIVE')""";

    private static final String LINE_ITEM_SCORE_SCALES = """
            SELECT i.school, i."sourcedId" || '.scale' AS "sourcedId", i."sourcedId" AS "lineItemSourcedId", i."scoreScaleSourcedId"
            FROM (""" + LINE_ITEMS + ") AS i";

    // the school's marks are found by their keys, whatever the planner believes of tables whose statistics are old, and
    // joined with people as a whole
    private static final String RESULTS = """
            SELECT m.school, e.person, m.code || '-m-' || m.id AS "sourcedId", m.code || '-w-' || m.work AS "lineItemSourcedId",
                   e.sid AS "studentSourcedId",
                   CASE WHEN m.due IS NOT NULL THEN 'not submitted' WHEN m.value = 'осв' THEN 'exempt' ELSE 'fully graded' END AS "scoreStatus",
                   CAST(trim_scale(m.grade) AS text) AS score, CAST(CAST(m.set_at AT TIME ZONE m.time_zone AS date) AS text) AS "scoreDate",
                   m.comment,
                   CASE WHEN m.due IS NULL AND m.value IS DISTINCT FROM CAST(trim_scale(m.grade) AS text) THEN m.value END AS "textScore",
                   c.sid AS "classSourcedId", CASE WHEN m.due IS NOT NULL THEN 'true' END AS missing
            FROM (SELECT a.school, a.code, a.time_zone, l.edu_group, l.subject, m.*
                  FROM asked a
                  CROSS JOIN LATERAL (SELECT l.id, l.year, l.edu_group, l.subject FROM timetable.lesson l
                                      WHERE l.school = a.school AND l.year = a.year OFFSET 0) AS l
                  CROSS JOIN LATERAL (SELECT w.id, w.year FROM journal.work w WHERE w.lesson = l.id AND w.year = l.year OFFSET 0) AS w
                  CROSS JOIN LATERAL (SELECT m.id, m.work, m.person, m.value, m.grade, m.due, m.set_at, m.comment FROM journal.mark m
                                      WHERE m.work = w.id AND m.year = w.year AND m.value IS NOT NULL OFFSET 0) AS m
                  OFFSET 0) AS m
            JOIN taught c ON c.edu_group = m.edu_group AND c.subject = m.subject
            JOIN everybody e ON e.school = m.school AND e.person = m.person""";

    private static final Map<RosterTable, String> BY_TABLE = Map.ofEntries(
            Map.entry(RosterTable.ACADEMIC_SESSIONS, SESSIONS),
            Map.entry(RosterTable.ORGS, ORGS),
            Map.entry(RosterTable.COURSES, COURSES),
            Map.entry(RosterTable.CLASSES, CLASSES),
            Map.entry(RosterTable.USERS, USERS),
            Map.entry(RosterTable.ROLES, ROLES),
            Map.entry(RosterTable.DEMOGRAPHICS, DEMOGRAPHICS),
            Map.entry(RosterTable.ENROLLMENTS, ENROLLMENTS),
            Map.entry(RosterTable.CATEGORIES, CATEGORIES),
            Map.entry(RosterTable.LINE_ITEMS, LINE_ITEMS),
            Map.entry(RosterTable.SCORE_SCALES, SCORE_SCALES),
            Map.entry(RosterTable.LINE_ITEM_SCORE_SCALES, LINE_ITEM_SCORE_SCALES),
            Map.entry(RosterTable.RESULTS, RESULTS));

    private RosterSelects() {}

    static String of(RosterTable table) {
        String select = BY_TABLE.get(table);
        if (select == null) {
            throw new IllegalArgumentException("nothing is told of " + table);
        }
        return select;
    }
}

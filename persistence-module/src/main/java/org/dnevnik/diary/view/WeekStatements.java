package org.dnevnik.diary.view;

/** The statements that read a week: of one pupil, and, with the same words, of many. */
final class WeekStatements {

    // the year is named for every partitioned table, so that the planner opens one partition of each; homework is read
    // in one pass over the groups and the days, as it is due on its lesson's day, or on a day without a lesson of it
    static final String LESSONS = """
            WITH h AS MATERIALIZED (
                SELECT o.lesson, o.due, o.edu_group, o.subject, string_agg(o.text, chr(10) ORDER BY o.id) AS text,
                       (array_agg(t.id ORDER BY o.id))[1] AS task, (array_agg(t.state ORDER BY o.id))[1] AS state
                FROM school.enrolment AS m
                JOIN homework.homework AS o
                     ON o.edu_group = m.edu_group AND o.year = ?1 AND o.due BETWEEN ?2 AND ?3 AND o.state = 'ISSUED'
                LEFT JOIN homework.task AS t ON t.homework = o.id AND t.year = ?1 AND t.person = ?4
                WHERE m.person = ?4 AND (o.to_all OR t.id IS NOT NULL)
                  AND o.due >= m.starts AND (m.ends IS NULL OR o.due <= m.ends)
                GROUP BY o.lesson, o.due, o.edu_group, o.subject)
            SELECT l.id, l.date, l.number, b.starts, b.ends, s.name,
                   t.surname || coalesce(' ' || left(t.given_name, 1) || '.', '') || coalesce(' ' || left(t.patronymic, 1) || '.', ''),
                   p.name, CASE WHEN g.kind <> 'CLASS' THEN g.name END, l.topic,
                   h.text,
                   (SELECT string_agg(f.id || '/' || f.name, chr(10) ORDER BY f.id)
                    FROM files.stored_file AS f WHERE f.owner_kind = 'LESSON' AND f.owner = l.id),
                   nullif(a.status, 'ATTEND'), a.minutes, a.remark,
                   CASE WHEN x.kind IS NULL THEN '' WHEN x.kind = 'SWAP' THEN 'MOVE'
                        WHEN x.kind = 'REPLACE' AND (x.teacher, x.co_teacher) IS NOT DISTINCT FROM (x.new_teacher, x.new_co_teacher) THEN 'PLACE'
                        ELSE x.kind END, '', h.task, h.state
            FROM school.enrolment AS e
            JOIN school.edu_group AS g ON g.id = e.edu_group
            JOIN timetable.lesson AS l ON l.edu_group = e.edu_group AND l.year = ?1 AND l.date BETWEEN ?2 AND ?3
                 AND l.date >= e.starts AND (e.ends IS NULL OR l.date <= e.ends)
            JOIN school.subject AS s ON s.id = l.subject
            LEFT JOIN LATERAL timetable.bell_at(l.school, l.date, g.parallel, l.number) AS b ON true
            LEFT JOIN people.person AS t ON t.id = l.teacher
            LEFT JOIN school.place AS p ON p.id = l.place
            LEFT JOIN timetable.substitution AS x ON x.lesson = l.id AND x.year = ?1
            LEFT JOIN h ON h.lesson = l.id
            LEFT JOIN journal.lesson_log_entry AS a
                 ON a.lesson = l.id AND a.year = ?1 AND a.person = ?4 AND (a.status <> 'ATTEND' OR a.remark IS NOT NULL)
            WHERE e.person = ?4
            UNION ALL
            SELECT -x.id, x.date, x.number, b.starts, b.ends, s.name, NULL, NULL, CASE WHEN g.kind <> 'CLASS' THEN g.name END, NULL, NULL, NULL, NULL, NULL, NULL,
                   CASE x.kind WHEN 'CANCEL' THEN 'CANCEL' ELSE 'AWAY' END,
                   CASE x.kind WHEN 'CANCEL' THEN '' ELSE to_char(x.new_date, 'DD.MM') || ', № ' || x.new_number END,
                   CAST(NULL AS bigint), NULL
            FROM school.enrolment AS e
            JOIN school.edu_group AS g ON g.id = e.edu_group
            JOIN timetable.substitution AS x ON x.edu_group = e.edu_group AND x.year = ?1 AND x.date BETWEEN ?2 AND ?3
                 AND x.kind IN ('CANCEL', 'MOVE', 'SWAP') AND x.date >= e.starts AND (e.ends IS NULL OR x.date <= e.ends)
            JOIN school.subject AS s ON s.id = x.subject
            LEFT JOIN LATERAL timetable.bell_at(x.school, x.date, g.parallel, x.number) AS b ON true
            WHERE e.person = ?4
            UNION ALL
            SELECT 0, h.due, 0, NULL, NULL, s.name, NULL, NULL, CASE WHEN g.kind <> 'CLASS' THEN g.name END, NULL, h.text, NULL, NULL, NULL, NULL,
                   'DAY', '', h.task, h.state
            FROM h
            JOIN school.edu_group AS g ON g.id = h.edu_group
            JOIN school.subject AS s ON s.id = h.subject
            WHERE h.lesson IS NULL
            ORDER BY 2, 3, 6""";

    // a work without this pupil's mark is told only while it is ahead, one whose mark was taken back always; the ledger
    // is asked for marks that were touched again alone, and by its index: an EXISTS could be answered by hashing the
    // ledger of everybody, a scalar with an order and a limit cannot
    static final String MARKS = """
            SELECT w.lesson, w.id, t.name, w.title, m.value, m.grade,
                   coalesce(m.level, CAST(m.grade AS smallint), 0), m.comment, m.due,
                   CASE WHEN m.version > 1 AND m.value IS NULL THEN (
                       SELECT h.old_value FROM journal.ledger AS h
                       WHERE h.lesson = w.lesson AND h.year = ?1 AND h.work = w.id AND h.pupil = ?2 AND h.kind = 'MARK'
                       ORDER BY h.id DESC LIMIT 1) ELSE m.old_value END,
                   m.version > 1 AND (m.value IS NULL OR coalesce((
                       SELECT true FROM journal.ledger AS h
                       WHERE h.lesson = w.lesson AND h.year = ?1 AND h.work = w.id AND h.pupil = ?2 AND h.kind = 'MARK'
                         AND h.old_value IS NOT NULL
                       ORDER BY h.id LIMIT 1), false))
            FROM journal.work AS w
            JOIN journal.work_type AS t ON t.id = w.work_type
            JOIN timetable.lesson AS l ON l.id = w.lesson AND l.year = ?1
            LEFT JOIN journal.mark AS m ON m.work = w.id AND m.year = ?1 AND m.person = ?2
            WHERE w.year = ?1 AND w.lesson = ANY (CAST(?3 AS bigint[])) AND (m.value IS NOT NULL OR m.version > 1 OR l.date > ?4)
            ORDER BY w.lesson, w.position""";

    static final String HOLIDAYS = """
            SELECT starts, ends, name FROM school.holiday WHERE school = ?1 AND starts <= ?3 AND ends >= ?2
            UNION ALL
            SELECT date, date, name FROM school.special_day WHERE school = ?1 AND kind = 'OFF' AND date BETWEEN ?2 AND ?3""";

    private WeekStatements() {}

    /**
     * A statement about one pupil, asked of many at once, so that both tell the same.
     *
     * @param pupil the parameter that names the pupil; it takes an array of pupils now, and each row begins with whose it is; the statement itself must not call anything {@code whose}
     */
    static String ofEach(String statement, String pupil) {
        return "SELECT whose.pupil, week.* FROM unnest(CAST(" + pupil
                + " AS bigint[])) AS whose (pupil) CROSS JOIN LATERAL (" + statement.replace(pupil, "whose.pupil")
                + ") AS week";
    }
}

package org.dnevnik.demo.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/** A term of a demo school from its first lesson to today: topics, works, attendance, marks, homework. Chance comes from hashes with a fixed seed. */
public class TermRows {

    private static final String NUMBERED = """
            WITH numbered AS (
                SELECT l.id, l.year, l.school, l.edu_group, l.subject, l.date, l.number, l.teacher, g.parallel, s.name AS subject_name,
                       row_number() OVER (PARTITION BY l.edu_group, l.subject ORDER BY l.date, l.number) AS nth,
                       mod(abs(hashtextextended(CAST(l.id AS text), 2026)), 100) AS luck
                FROM timetable.lesson l
                JOIN school.edu_group g ON g.id = l.edu_group
                JOIN school.subject s ON s.id = l.subject
                WHERE l.school = ?1 AND l.year = ?2 AND l.date <= ?3)
            """;

    private static final String TOPICS = NUMBERED + """
            , topics AS (
                SELECT t.subject, t.topic, t.nth, count(*) OVER (PARTITION BY t.subject) AS of_subject
                FROM jsonb_to_recordset(CAST(?4 AS jsonb)) AS t (subject text, topic text, nth int))
            UPDATE timetable.lesson l SET topic = topics.topic
            FROM numbered n JOIN topics ON topics.subject = n.subject_name AND topics.nth = mod(n.nth - 1, topics.of_subject)
            WHERE l.id = n.id AND l.year = n.year""";

    private static final String WORKS = NUMBERED + """
            INSERT INTO journal.work (id, year, school, lesson, work_type, position, version)
            SELECT nextval('journal.work_seq'), n.year, n.school, n.id, t.id, 0, 1
            FROM numbered n
            JOIN journal.work_type t ON t.school = n.school AND t.name = CASE
                WHEN mod(n.nth, 9) = 0 THEN 'Контрольная работа'
                WHEN mod(n.nth, 9) = 5 THEN 'Самостоятельная работа'
                ELSE 'Ответ на уроке' END
            WHERE n.parallel > 1 AND (n.luck < 70 OR mod(n.nth, 9) IN (0, 5))""";

    private static final String SECOND_WORKS = NUMBERED + """
            INSERT INTO journal.work (id, year, school, lesson, work_type, position, version)
            SELECT nextval('journal.work_seq'), n.year, n.school, n.id, t.id, 1, 1
            FROM numbered n
            JOIN journal.work_type t ON t.school = n.school AND t.name = 'Домашняя работа'
            WHERE n.parallel > 1 AND n.luck < 12 AND mod(n.nth, 9) NOT IN (0, 5)""";

    // illness comes in weeks, the rest by chance
    private static final String ATTENDANCE = NUMBERED + """
            INSERT INTO journal.lesson_log_entry (id, year, lesson, person, status, set_by, set_at, version)
            SELECT nextval('journal.lesson_log_entry_seq'), year, lesson, person, status, teacher, date + time '15:00', 1
            FROM (
                SELECT n.year, n.id AS lesson, e.person, n.teacher, n.date,
                       CASE WHEN mod(abs(hashtextextended(e.person || '/' || date_trunc('week', n.date), 7)), 100) < 3 THEN 'ILL'
                            WHEN day.luck < 8 THEN 'ABSENT'
                            WHEN day.luck < 13 THEN 'PASS'
                            WHEN one.luck < 9 THEN 'LATE' END AS status
                FROM numbered n
                JOIN school.enrolment e ON e.edu_group = n.edu_group AND e.starts <= n.date AND coalesce(e.ends, 'infinity') >= n.date
                CROSS JOIN LATERAL (SELECT mod(abs(hashtextextended(e.person || '|' || n.date, 7)), 1000) AS luck) AS day
                CROSS JOIN LATERAL (SELECT mod(abs(hashtextextended(e.person || '-' || n.id, 7)), 1000) AS luck) AS one
                WHERE n.teacher IS NOT NULL) AS dice
            WHERE status IS NOT NULL""";

    // thrown for a place in the journal, not for a key out of a sequence, so that the same school lives the same term
    private static final String MARKS = """
            INSERT INTO journal.mark (id, year, work, lesson, person, value, grade, set_by, set_at, version,
                                      level, due, comment, old_value, old_grade)
            SELECT nextval('journal.mark_seq'), year, work, lesson, person,
                   CASE WHEN owed THEN '•'
                        ELSE grade || CASE WHEN luck2 < 4 AND grade > 2 THEN '-' WHEN luck2 > 97 AND grade < 5 THEN '+' ELSE '' END END,
                   CASE WHEN NOT owed THEN grade END, teacher, date + time '15:10', 1,
                   CASE WHEN owed THEN 0 ELSE grade END, CASE WHEN owed THEN date + 14 END,
                   CASE WHEN owed THEN 'Жду работу после уроков' WHEN grade = 5 AND luck2 = 60 THEN 'Молодец, ответ полный'
                        WHEN grade = 2 AND luck2 < 20 THEN 'Нужно повторить тему' END,
                   CASE WHEN again THEN '2' END, CASE WHEN again THEN 2 END
            FROM (SELECT given.*, grade = 2 AND luck2 BETWEEN 80 AND 89 AND date > CAST(?3 AS date) - 21 AS owed, grade = 3 AND luck2 > 97 AS again FROM (
                SELECT w.year, w.id AS work, l.id AS lesson, e.person, l.teacher, l.date, luck2,
                       CASE WHEN able + luck > 112 THEN 5 WHEN able + luck > 70 THEN 4 WHEN able + luck > 26 THEN 3 ELSE 2 END AS grade
                FROM journal.work w
                JOIN journal.work_type t ON t.id = w.work_type
                JOIN timetable.lesson l ON l.id = w.lesson AND l.year = w.year
                JOIN school.enrolment e ON e.edu_group = l.edu_group AND e.starts <= l.date AND coalesce(e.ends, 'infinity') >= l.date
                CROSS JOIN LATERAL (
                    SELECT mod(abs(hashtextextended(CAST(e.person AS text), 5)), 100) AS able,
                           mod(abs(hashtextextended(e.person || ':' || l.id || '.' || w.position, 5)), 100) AS luck,
                           mod(abs(hashtextextended(e.person || ';' || l.id || '.' || w.position, 6)), 100) AS luck2,
                           mod(abs(hashtextextended(e.person || '?' || l.id || '.' || w.position, 8)), 100) AS asked) AS dice
                WHERE w.school = ?1 AND w.year = ?2 AND l.teacher IS NOT NULL
                  AND asked < CASE t.name WHEN 'Контрольная работа' THEN 96 WHEN 'Самостоятельная работа' THEN 85
                                          WHEN 'Домашняя работа' THEN 45 ELSE 20 END
                  AND NOT EXISTS (SELECT FROM journal.lesson_log_entry a
                                  WHERE a.lesson = l.id AND a.year = l.year AND a.person = e.person AND a.status <> 'LATE')
                ) AS given) AS said""";

    private static final String MARK_LEDGER = """
            WITH added AS (
                INSERT INTO journal.ledger (year, school, at, account, person, address, kind, lesson, work, pupil, old_value, new_value)
                SELECT m.year, ?1, m.set_at, 0, m.set_by, 'demo', 'MARK', m.lesson, m.work, m.person, NULL, m.value
                FROM journal.mark m JOIN journal.work w ON w.id = m.work AND w.year = m.year
                WHERE w.school = ?1 AND m.year = ?2
                ORDER BY m.set_at, m.id
                RETURNING school, year, id)
            INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, id FROM added""";

    private static final String ATTENDANCE_LEDGER = """
            WITH added AS (
                INSERT INTO journal.ledger (year, school, at, account, person, address, kind, lesson, pupil, old_value, new_value)
                SELECT a.year, ?1, a.set_at, 0, a.set_by, 'demo', 'ATTENDANCE', a.lesson, a.person, NULL,
                       CASE a.status WHEN 'ABSENT' THEN 'н' WHEN 'ILL' THEN 'б' WHEN 'LATE' THEN 'о' ELSE 'п' END
                FROM journal.lesson_log_entry a JOIN timetable.lesson l ON l.id = a.lesson AND l.year = a.year
                WHERE l.school = ?1 AND a.year = ?2
                ORDER BY a.set_at, a.id
                RETURNING school, year, id)
            INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, id FROM added""";

    private static final String HOMEWORK = NUMBERED + """
            INSERT INTO homework.homework (id, year, school, lesson, text, minutes, answer, issued_by, issued_at, version)
            SELECT nextval('homework.homework_seq'), n.year, n.school, n.id,
                   CASE WHEN n.luck < 6 THEN 'Сочинение-рассуждение, 1–2 страницы: ответить на вопрос урока и привести два примера'
                        ELSE CASE mod(n.luck, 5)
                       WHEN 0 THEN '§ ' || (n.nth / 2 + 1) || ', вопросы в конце параграфа'
                       WHEN 1 THEN '§ ' || (n.nth / 2 + 1) || ', упр. ' || (n.nth * 3 + 11) || ', ' || (n.nth * 3 + 12)
                       WHEN 2 THEN 'Подготовиться к самостоятельной работе, повторить § ' || greatest(1, n.nth / 2) || '–' || (n.nth / 2 + 1)
                       WHEN 3 THEN 'Упр. ' || (n.nth * 4 + 7) || ' (письменно)'
                       ELSE 'Выучить правило, стр. ' || (n.nth * 2 + 14) END END,
                   CASE WHEN n.luck < 6 THEN 60 WHEN n.luck < 55 THEN 15 + 5 * mod(n.luck, 4) END,
                   CASE WHEN n.luck < 6 THEN 'BOTH' WHEN n.luck < 12 THEN 'TEXT' WHEN n.luck < 16 THEN 'FILE' ELSE 'NONE' END,
                   n.teacher, n.date - 2 + time '15:30', 1
            FROM numbered n
            WHERE n.nth > 1 AND n.parallel > 1 AND n.luck < 65 AND n.teacher IS NOT NULL
              AND n.subject_name NOT IN ('Физическая культура', 'Музыка', 'Технология', 'Изобразительное искусство')""";

    private static final String TASKS = """
            INSERT INTO homework.task (id, year, homework, person, state, seen_at, submitted_at, decided_at, comment, version)
            SELECT nextval('homework.task_seq'), year, homework, person, state,
                   CASE WHEN state <> 'ISSUED' THEN due - 1 + time '17:00' END,
                   CASE WHEN state IN ('SUBMITTED', 'CHECKED', 'RETURNED') THEN due - 1 + time '18:40' END,
                   CASE WHEN state IN ('CHECKED', 'RETURNED') THEN due + time '15:20' END,
                   CASE state WHEN 'RETURNED' THEN 'Приведите второй пример и проверьте запятые' WHEN 'CHECKED' THEN 'Хорошая работа' END, 1
            FROM (SELECT h.year, h.id AS homework, e.person, h.due,
                         CASE WHEN h.answer = 'NONE' THEN CASE WHEN h.due < ?3 THEN 'SUBMITTED' WHEN dice < 60 THEN 'SEEN' ELSE 'ISSUED' END
                              WHEN h.due < CAST(?3 AS date) - 3 THEN CASE WHEN dice < 95 THEN 'CHECKED' WHEN dice < 97 THEN 'RETURNED' ELSE 'SEEN' END
                              WHEN h.due < CAST(?3 AS date) + 1 THEN CASE WHEN dice < 70 THEN 'SUBMITTED' WHEN dice < 80 THEN 'CHECKED' ELSE 'SEEN' END
                              ELSE CASE WHEN dice < 30 THEN 'SUBMITTED' WHEN dice < 60 THEN 'SEEN' ELSE 'ISSUED' END END AS state
                  FROM homework.homework h
                  JOIN timetable.lesson l ON l.id = h.lesson AND l.year = h.year
                  JOIN school.enrolment e ON e.edu_group = l.edu_group AND e.starts <= l.date AND coalesce(e.ends, 'infinity') >= l.date
                  CROSS JOIN LATERAL (SELECT mod(abs(hashtextextended(e.person || '#' || l.id, 9)), 100) AS dice) AS thrown
                  WHERE h.school = ?1 AND h.year = ?2) AS lived""";

    private static final String ANSWERS = """
            INSERT INTO homework.answer (id, year, task, number, text, saved_at, submitted_at, version)
            SELECT nextval('homework.answer_seq'), t.year, t.id, 1,
                   'Я считаю, что на этот вопрос можно ответить так. Во-первых, об этом говорит первый пример из учебника. '
                   || 'Во-вторых, то же самое мы видели на уроке. Поэтому вывод один: нужно проверять каждое правило на примерах.',
                   t.submitted_at, t.submitted_at, 1
            FROM homework.task t JOIN homework.homework h ON h.id = t.homework AND h.year = t.year
            WHERE h.school = ?1 AND h.year = ?2 AND h.answer IN ('TEXT', 'BOTH') AND t.submitted_at IS NOT NULL""";

    private static final String TASK_LOG = """
            INSERT INTO homework.task_action (id, year, task, at, person, act, note)
            SELECT nextval('homework.task_action_seq'), t.year, t.id, a.at, CASE WHEN a.taught THEN h.issued_by ELSE t.person END, a.act,
                   CASE WHEN a.taught THEN t.comment END
            FROM homework.task t
            JOIN homework.homework h ON h.id = t.homework AND h.year = t.year
            CROSS JOIN LATERAL (VALUES (t.seen_at, 'SEEN', false), (t.submitted_at, 'SUBMITTED', false),
                                       (t.decided_at, t.state, true)) AS a (at, act, taught)
            WHERE h.school = ?1 AND h.year = ?2 AND h.answer <> 'NONE' AND a.at IS NOT NULL
            ORDER BY a.at""";

    private static final int HOMEWORK_DAYS_AHEAD = 7;

    private final EntityManager em;

    public TermRows(EntityManager em) {
        this.em = em;
    }

    /**
     * Lives the term of a school up to and with {@code today}.
     *
     * @param topics JSON array of {@code {subject, topic, nth}}, counted from 0 for each subject
     */
    public void live(long school, int year, LocalDate today, String topics) {
        to(TOPICS, school, year, today).setParameter(4, topics).executeUpdate();
        to(WORKS, school, year, today).executeUpdate();
        to(SECOND_WORKS, school, year, today).executeUpdate();
        to(ATTENDANCE, school, year, today).executeUpdate();
        to(MARKS, school, year, today).executeUpdate();
        of(MARK_LEDGER, school, year).executeUpdate();
        of(ATTENDANCE_LEDGER, school, year).executeUpdate();
        to(HOMEWORK, school, year, today.plusDays(HOMEWORK_DAYS_AHEAD)).executeUpdate();
        to(TASKS, school, year, today).executeUpdate();
        of(ANSWERS, school, year).executeUpdate();
        of(TASK_LOG, school, year).executeUpdate();
    }

    private Query of(String sql, long school, int year) {
        return NativeQuery.query(em, sql, school, year);
    }

    private Query to(String sql, long school, int year, LocalDate day) {
        return of(sql, school, year).setParameter(3, Date.valueOf(day));
    }
}

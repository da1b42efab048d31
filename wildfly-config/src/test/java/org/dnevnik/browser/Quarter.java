package org.dnevnik.browser;

import java.util.List;
import org.dnevnik.acceptance.Database;

/** The first quarter of the demo teacher's journal in which the demo parent's child learns. */
record Quarter(Database database, List<String> row, List<List<String>> lessons) {

    private static final String JOURNAL = """
            SELECT l.edu_group, l.subject, e.person, r.id, l.year, a.person,
                   coalesce((SELECT parent FROM school.edu_group_parent WHERE edu_group = g.id LIMIT 1), g.id)
            FROM identity.account AS a
            JOIN timetable.lesson AS l ON l.teacher = a.person
            JOIN school.edu_group AS g ON g.id = l.edu_group AND g.parallel > 1
            JOIN school.reporting_period AS r ON r.school = g.school AND r.year = g.year AND r.kind = 'QUARTER' AND r.number = 1
                 AND g.parallel BETWEEN r.parallel_from AND r.parallel_to AND l.date BETWEEN r.starts AND r.ends
            JOIN school.enrolment AS e ON e.edu_group = g.id AND e.ends IS NULL AND e.starts <= r.starts
            JOIN people.guardianship AS f ON f.child = e.person AND f.ends IS NULL
            JOIN identity.account AS p ON p.person = f.guardian AND p.login = 'parent'
            WHERE a.login = 'teacher'
            GROUP BY g.id, 1, 2, 3, 4, 5, 6 HAVING count(*) >= 4
            ORDER BY g.kind = 'CLASS' DESC, 1, 2, 3 LIMIT 1""";

    private static final String LESSONS = """
            SELECT l.id, l.date FROM timetable.lesson AS l
            JOIN school.reporting_period AS r ON r.id = ? AND l.date BETWEEN r.starts AND r.ends
            WHERE l.edu_group = ? AND l.subject = ? AND l.teacher = ? ORDER BY l.date, l.number, l.id""";

    static Quarter of(Database database) {
        List<String> row = database.rows(JOURNAL).get(0);
        return new Quarter(
                database,
                row,
                database.rows(
                        LESSONS,
                        Long.valueOf(row.get(3)),
                        Long.valueOf(row.get(0)),
                        Long.valueOf(row.get(1)),
                        Long.valueOf(row.get(5))));
    }

    /** Nobody has written anything into this journal yet. */
    void begin() {
        for (String table : List.of("mark", "work", "lesson_log_entry")) {
            database.change(
                    "DELETE FROM journal." + table + " WHERE lesson IN (" + OWN + ")", period(), group(), subject());
        }
        noPeriodMarks();
        database.change(
                "UPDATE timetable.lesson SET topic = NULL, attendance_taken_at = NULL WHERE id IN (" + OWN + ")",
                period(),
                group(),
                subject());
    }

    private static final String OWN =
            "SELECT l.id FROM timetable.lesson AS l JOIN school.reporting_period AS r ON r.id = ? AND l.date BETWEEN r.starts AND r.ends "
                    + "WHERE l.edu_group = ? AND l.subject = ?";

    /** Open, without period marks, and with nothing unlocked. */
    void leaveAsItWas() {
        database.change("UPDATE school.reporting_period SET closed_at = NULL WHERE id = ?", period());
        noPeriodMarks();
        database.change("UPDATE journal.unlock SET ended_at = now(), ended_by = made_by WHERE ended_at IS NULL");
    }

    private void noPeriodMarks() {
        database.change(
                "UPDATE journal.period_mark SET value = NULL, grade = NULL, level = 0, version = version + 1 WHERE period = ?",
                period());
    }

    long group() {
        return number(0);
    }

    long subject() {
        return number(1);
    }

    long pupil() {
        return number(2);
    }

    long period() {
        return number(3);
    }

    long year() {
        return number(4);
    }

    long teacher() {
        return number(5);
    }

    /** The class itself, where the journal is a subgroup's. */
    long leadClass() {
        return number(6);
    }

    private long number(int column) {
        return Long.parseLong(row.get(column));
    }

    String address() {
        return "group=" + group() + "&subject=" + subject();
    }

    /** Id of the quarter's lesson by its place from 0. */
    long lesson(int at) {
        return Long.parseLong(lessons.get(at).get(0));
    }

    String date(int at) {
        return lessons.get(at).get(1);
    }

    /** The week of a lesson in the child's diary. */
    String diary(int at) {
        return "/diary?person=" + pupil() + "&week=" + date(at);
    }

    /** The week of the child's diary for which homework was given at the first lesson. */
    String homework() {
        return "/diary?person=" + pupil() + "&week="
                + database.text("SELECT due FROM homework.homework WHERE from_lesson = ?", lesson(0));
    }

    /** The lesson's first work. */
    long work(int at) {
        return database.number("SELECT id FROM journal.work WHERE lesson = ? ORDER BY position LIMIT 1", lesson(at));
    }

    /** How many marks of the child stand in the quarter. */
    long marks() {
        return database.number(
                "SELECT count(*) FROM journal.mark WHERE value IS NOT NULL AND person = ? AND lesson IN (" + OWN + ")",
                pupil(),
                period(),
                group(),
                subject());
    }

    /** Of how many pupils something is said at the lesson. */
    long said(int at) {
        return database.number("SELECT count(*) FROM journal.lesson_log_entry WHERE lesson = ?", lesson(at));
    }

    long taken(int at) {
        return database.number("SELECT count(attendance_taken_at) FROM timetable.lesson WHERE id = ?", lesson(at));
    }

    /** What the teacher's page says of orders that were not saved; empty for none. */
    String unsaved(Tab teacher) {
        return new Grid(teacher.page()).unsaved().isVisible()
                ? new Grid(teacher.page()).unsaved().textContent()
                : "";
    }
}

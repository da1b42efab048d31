package org.dnevnik.acceptance;

/** Homework that wants a text or files, given to everybody of a lesson's group, as if the lesson's teacher had given it. */
public final class GivenHomework {

    private static final String GIVEN = """
            INSERT INTO homework.homework (id, year, school, lesson, text, minutes, answer, issued_by, issued_at, version)
            SELECT nextval('homework.homework_seq'), year, school, id, 'Сочинение на одну страницу', 30, 'BOTH', teacher, now(), 1
            FROM timetable.lesson WHERE id = ? RETURNING id""";

    private static final String TASKS = """
            INSERT INTO homework.task (id, year, homework, person, state, version)
            SELECT nextval('homework.task_seq'), h.year, h.id, e.person, 'ISSUED', 1
            FROM homework.homework h JOIN school.enrolment e ON e.edu_group = h.edu_group AND e.starts <= h.due AND coalesce(e.ends, 'infinity') >= h.due
            WHERE h.id = ?""";

    private static final String TAUGHT = """
            SELECT l.id FROM timetable.lesson l JOIN identity.account a ON a.person = l.teacher AND a.login = ?
            WHERE l.date <= current_date ORDER BY l.date DESC, l.number LIMIT 1""";

    private static final String LEARNT = """
            SELECT l.id FROM timetable.lesson l JOIN school.enrolment e ON e.edu_group = l.edu_group
            JOIN identity.account a ON a.person = e.person AND a.login = ?
            WHERE l.teacher IS NOT NULL AND l.date > current_date ORDER BY l.date, l.number LIMIT 1""";

    private static final String TASK =
            "SELECT t.id FROM homework.task t JOIN identity.account a ON a.person = t.person AND a.login = ? WHERE t.homework = ?";

    private GivenHomework() {}

    /**
     * Due at the last lesson that somebody gave.
     *
     * @return query of its address
     */
    public static String by(Database database, String teacher) {
        long id = given(database, database.number(TAUGHT, teacher));
        return "?id=" + id + "&year=" + database.number("SELECT year FROM homework.homework WHERE id = ?", id);
    }

    /**
     * Due at the next lesson of somebody's.
     *
     * @return query of the address of the own task
     */
    public static String to(Database database, String pupil) {
        long task = database.number(TASK, pupil, given(database, database.number(LEARNT, pupil)));
        return "?id=" + task + "&year=" + database.number("SELECT year FROM homework.task WHERE id = ?", task);
    }

    private static long given(Database database, long lesson) {
        long id = database.number(GIVEN, lesson);
        database.change(TASKS, id);
        return id;
    }
}

package org.dnevnik.acceptance;

import java.util.List;

/** One cell of a demo journal: a lesson that was held, one of its works, and a pupil with a mark for it. */
public record Cell(
        long lesson,
        int year,
        long work,
        long pupil,
        int version,
        String mark,
        long teacher,
        long group,
        long subject) {

    private static final String LATEST = """
            SELECT m.lesson, m.year, m.work, m.person, m.version, m.value, a.person, l.edu_group, l.subject
            FROM identity.account AS a
            JOIN timetable.lesson AS l ON l.teacher = a.person
            JOIN journal.mark AS m ON m.lesson = l.id AND m.year = l.year AND m.value IN ('3', '4', '5')
            WHERE a.login = ? AND l.date < current_date
              AND NOT EXISTS (SELECT FROM journal.lesson_log_entry AS e WHERE e.lesson = l.id AND e.person = m.person)
              AND EXISTS (SELECT FROM people.guardianship AS g WHERE g.child = m.person AND g.ends IS NULL)
            ORDER BY l.date DESC, l.id, m.id LIMIT 1""";

    /** A cell that the demo teacher with this login may change. */
    public static Cell of(Database database, String login) {
        List<String> row = database.rows(LATEST, login).get(0);
        return new Cell(
                Long.parseLong(row.get(0)),
                Integer.parseInt(row.get(1)),
                Long.parseLong(row.get(2)),
                Long.parseLong(row.get(3)),
                Integer.parseInt(row.get(4)),
                row.get(5),
                Long.parseLong(row.get(6)),
                Long.parseLong(row.get(7)),
                Long.parseLong(row.get(8)));
    }

    /** Address of the journal in which the cell stands. */
    public String journal() {
        return "/journal/grid?group=" + group + "&subject=" + subject;
    }

    /** Another mark than the one that stands. */
    public String otherMark() {
        return mark.equals("5") ? "4" : "5";
    }

    /** The order that the teacher's page sends to change the cell. */
    public String order(String text) {
        return orderBy(teacher, text);
    }

    /** The same from a page that was made for somebody else. */
    public String orderBy(long person, String text) {
        return ("{\"as\":%d,\"lesson\":%d,\"year\":%d,\"work\":%d,\"pupil\":%d,\"text\":\"%s\",\"whole\":false,"
                        + "\"seenMark\":%d,\"seenEntry\":0,\"period\":0}")
                .formatted(person, lesson, year, work, pupil, text, version);
    }
}

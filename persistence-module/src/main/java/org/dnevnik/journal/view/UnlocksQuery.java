package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads what a school has opened for writing, newest first, and to whom and what it can be opened. */
public class UnlocksQuery {

    private static final int MOST = 100;

    private static final String NAME =
            "%1$s.surname || ' ' || left(%1$s.given_name, 1) || '.' || coalesce(' ' || left(%1$s.patronymic, 1) || '.', '')";

    private static final String LINES =
            "SELECT u.id, " + NAME.formatted("p") + ", g.name, s.name, u.starts, u.ends, u.until, u.reason, "
                    + NAME.formatted("b") + """
            , u.made_at, u.ended_at IS NULL AND u.until > now()
            FROM journal.unlock AS u
            JOIN people.person AS b ON b.id = u.made_by
            LEFT JOIN people.person AS p ON p.id = u.person
            LEFT JOIN school.edu_group AS g ON g.id = u.edu_group
            LEFT JOIN school.subject AS s ON s.id = u.subject
            WHERE u.school = ?1 AND u.year = ?2 ORDER BY u.id DESC LIMIT ?3""";

    // who has given lessons this year
    private static final String TEACHERS = "SELECT p.id, " + NAME.formatted("p") + """
             FROM people.person AS p
            WHERE p.id IN (SELECT l.teacher FROM timetable.lesson AS l WHERE l.school = ?1 AND l.year = ?2)
            ORDER BY p.name_key, p.id""";

    private static final String GROUPS = """
            SELECT g.id, g.name FROM school.edu_group AS g WHERE g.school = ?1 AND g.year = ?2 ORDER BY g.parallel, g.name""";

    private static final String SUBJECTS = """
            SELECT s.id, s.name FROM school.subject AS s WHERE s.school = ?1 AND ?2 > 0 ORDER BY s.name""";

    private final EntityManager em;
    private final long school;
    private final int year;

    public UnlocksQuery(EntityManager em, long school, int year) {
        this.em = em;
        this.school = school;
        this.year = year;
    }

    /** Somebody or something to choose. */
    public record Choice(long id, String name) {}

    public List<UnlockLine> lines() {
        return NativeQuery.rows(em, LINES, school, year, MOST)
                .map(r -> new UnlockLine(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        day(r[4]),
                        day(r[5]),
                        instant(r[6]),
                        (String) r[7],
                        (String) r[8],
                        instant(r[9]),
                        (Boolean) r[10]))
                .toList();
    }

    public List<Choice> teachers() {
        return choices(TEACHERS);
    }

    public List<Choice> groups() {
        return choices(GROUPS);
    }

    public List<Choice> subjects() {
        return choices(SUBJECTS);
    }

    private List<Choice> choices(String sql) {
        return NativeQuery.rows(em, sql, school, year)
                .map(r -> new Choice(number(r[0]), (String) r[1]))
                .toList();
    }
}

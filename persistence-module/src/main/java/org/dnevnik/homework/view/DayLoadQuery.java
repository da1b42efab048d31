package org.dnevnik.homework.view;

import static org.dnevnik.kernel.NativeQuery.some;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.model.HomeworkNorm;
import org.dnevnik.homework.view.DayLoad.Given;
import org.dnevnik.homework.view.DayLoad.Planned;
import org.dnevnik.kernel.NativeQuery;

/** Reads what is due on a day for the pupils of a group in all their classes, subgroups and streams: three statements. */
public class DayLoadQuery {

    private static final String BELONGS = """
            WITH belongs AS (
                SELECT DISTINCT e.person, o.edu_group
                FROM school.enrolment e
                JOIN school.enrolment o ON o.person = e.person AND o.starts <= ?3 AND coalesce(o.ends, 'infinity') >= ?3
                WHERE e.edu_group = ?1 AND e.starts <= ?3 AND coalesce(e.ends, 'infinity') >= ?3),
            given AS (
                SELECT h.id, h.year, h.edu_group, h.subject, h.minutes, h.text, h.to_all
                FROM homework.homework h
                WHERE h.year = ?2 AND h.due = ?3 AND h.state = 'ISSUED' AND h.id <> ?4
                  AND h.edu_group IN (SELECT edu_group FROM belongs))
            """;

    private static final String HEAVIEST = BELONGS + """
            SELECT coalesce(max(minutes), 0), count(*) FROM (
                SELECT sum(coalesce(g.minutes, 0)) AS minutes
                FROM belongs b JOIN given g ON g.edu_group = b.edu_group
                WHERE g.to_all OR EXISTS (SELECT FROM homework.task t WHERE t.homework = g.id AND t.year = g.year AND t.person = b.person)
                GROUP BY b.person) AS each""";

    private static final String GIVEN = BELONGS + """
            SELECT s.name, e.name, g.minutes, left(g.text, 150)
            FROM given g JOIN school.subject s ON s.id = g.subject JOIN school.edu_group e ON e.id = g.edu_group
            ORDER BY s.name, e.name, g.id""";

    private static final String PLANNED = """
            SELECT DISTINCT l.number, s.name, t.name
            FROM school.enrolment e
            JOIN school.enrolment o ON o.person = e.person AND o.starts <= ?3 AND coalesce(o.ends, 'infinity') >= ?3
            JOIN timetable.lesson l ON l.edu_group = o.edu_group AND l.year = ?2 AND l.date = ?3
            JOIN journal.work w ON w.lesson = l.id AND w.year = ?2
            JOIN journal.work_type t ON t.id = w.work_type AND t.assessment
            JOIN school.subject s ON s.id = l.subject
            WHERE e.edu_group = ?1 AND e.starts <= ?3 AND coalesce(e.ends, 'infinity') >= ?3
            ORDER BY l.number, s.name""";

    private final EntityManager em;

    public DayLoadQuery(EntityManager em) {
        this.em = em;
    }

    /** @param but a homework that is not counted, because it is about to be changed; 0: none */
    public DayLoad of(long group, int parallel, int year, LocalDate day, long but) {
        int heaviest = whole(NativeQuery.rows(em, HEAVIEST, group, year, day, but)
                .findFirst()
                .orElseThrow()[0]);
        List<Given> given = NativeQuery.rows(em, GIVEN, group, year, day, but)
                .map(r -> new Given((String) r[0], (String) r[1], some(r[2]), (String) r[3]))
                .toList();
        List<Planned> planned = NativeQuery.rows(em, PLANNED, group, year, day)
                .map(r -> new Planned(whole(r[0]), (String) r[1], (String) r[2]))
                .toList();
        int untold = (int) given.stream().filter(g -> g.minutes() == null).count();
        return new DayLoad(day, heaviest, HomeworkNorm.minutes(parallel, day), untold, given, planned);
    }
}

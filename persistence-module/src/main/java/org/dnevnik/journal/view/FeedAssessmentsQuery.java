package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.timetable.view.FeedEvent;
import org.jspecify.annotations.Nullable;

/** Reads the assessment procedures that a pupil has before them, of periods whose schedule families see. */
public class FeedAssessmentsQuery {

    private static final String PLANNED = """
            SELECT w.year || '-' || w.id, l.date, t.name, s.name, w.title, w.version + l.version
            FROM school.enrolment e
            JOIN school.edu_group g ON g.id = e.edu_group AND g.year BETWEEN ?4 AND ?5
            JOIN timetable.lesson l ON l.edu_group = g.id AND l.year = g.year AND l.date BETWEEN ?2 AND ?3
                 AND l.date BETWEEN e.starts AND coalesce(e.ends, 'infinity')
            JOIN journal.work w ON w.lesson = l.id AND w.year = l.year
            JOIN journal.work_type t ON t.id = w.work_type AND t.assessment
            JOIN school.subject s ON s.id = l.subject
            WHERE e.person = ?1
              AND EXISTS (SELECT FROM school.reporting_period p JOIN journal.assessment_schedule x ON x.period = p.id
                          WHERE p.school = g.school AND p.year = g.year AND g.parallel BETWEEN p.parallel_from AND p.parallel_to
                            AND l.date BETWEEN p.starts AND p.ends)
            ORDER BY l.date, w.id LIMIT 500""";

    private final EntityManager em;

    public FeedAssessmentsQuery(EntityManager em) {
        this.em = em;
    }

    public List<FeedEvent> of(long person, LocalDate from, LocalDate to) {
        return NativeQuery.rows(em, PLANNED, person, from, to, from.getYear() - 1, to.getYear())
                .map(FeedAssessmentsQuery::event)
                .toList();
    }

    private static FeedEvent event(Object[] r) {
        LocalDate day = day(r[1]);
        String title = r[2] + ": " + r[3];
        return new FeedEvent("assessment-" + r[0], day, day, title, text((String) r[4]), whole(r[5]));
    }

    private static String text(@Nullable String title) {
        return title == null ? "" : title;
    }
}

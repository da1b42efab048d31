package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads schedules of assessment procedures; each method is one statement. */
public class AssessmentScheduleQuery {

    private static final String SCHEDULE = """
            SELECT c.name, CASE WHEN c.id = g.id THEN NULL ELSE g.name END, l.id, l.date, l.number, s.name, t.name, w.title
            FROM timetable.lesson l
            JOIN journal.work w ON w.lesson = l.id AND w.year = ?2
            JOIN journal.work_type t ON t.id = w.work_type AND t.assessment
            JOIN school.edu_group g ON g.id = l.edu_group
            JOIN school.edu_group c ON c.kind = 'CLASS' AND c.parallel = ?3
                 AND (c.id = g.id OR c.id IN (SELECT parent FROM school.edu_group_parent WHERE edu_group = g.id))
            JOIN school.subject s ON s.id = l.subject
            WHERE l.year = ?2 AND l.school = ?1 AND l.date BETWEEN ?4 AND ?5
            ORDER BY l.date, l.number, c.name, w.position LIMIT 2000""";

    private static final String CLASSES = """
            SELECT g.parallel, g.name FROM school.edu_group g
            WHERE g.school = ?1 AND g.year = ?2 AND g.kind = 'CLASS' ORDER BY g.parallel, g.name""";

    private static final String PERIODS = """
            SELECT p.id, p.school, p.kind, p.number, p.starts, p.ends, x.period IS NOT NULL
            FROM school.reporting_period p
            LEFT JOIN journal.assessment_schedule x ON x.period = p.id
            """;

    private static final String OF_PARALLEL = PERIODS + """
            WHERE p.school = ?1 AND p.year = ?2 AND ?3 BETWEEN p.parallel_from AND p.parallel_to
            ORDER BY p.kind = 'YEAR', p.starts, p.ends""";

    private static final String ONE = PERIODS + "WHERE p.id = ?1";

    // oneself and the own children alone
    private static final String FAMILY = """
            SELECT DISTINCT c.school, c.parallel
            FROM (SELECT CAST(?1 AS bigint) AS person UNION ALL SELECT child FROM people.guardians_at(?3) WHERE guardian = ?1) AS family
            JOIN school.enrolment e ON e.person = family.person AND e.starts <= ?3 AND coalesce(e.ends, 'infinity') >= ?3
            JOIN school.edu_group c ON c.id = e.edu_group AND c.kind = 'CLASS' AND c.year = ?2
            ORDER BY c.school, c.parallel""";

    private static final String BLOCKS =
            "SELECT school, blocks FROM journal.assessment_rule WHERE school = ?1 AND blocks";

    private static final String TYPES =
            "SELECT id, name, assessment FROM journal.work_type WHERE school = ?1 ORDER BY position, id";

    private final EntityManager em;

    public AssessmentScheduleQuery(EntityManager em) {
        this.em = em;
    }

    /** A class of a grade. */
    public record OfGrade(int parallel, String name) {}

    /** A grade of a school in which somebody learns. */
    public record Learns(long school, int parallel) {}

    /**
     * A type of works.
     *
     * @param assessment whether its works are assessment procedures
     */
    public record TypeFlag(long id, String name, boolean assessment) {}

    /** Of a grade between two days, in their order. */
    public List<ScheduledAssessment> of(long school, int year, int parallel, LocalDate from, LocalDate to) {
        return NativeQuery.rows(em, SCHEDULE, school, year, parallel, from, to)
                .map(r -> new ScheduledAssessment(
                        (String) r[0],
                        (String) r[1],
                        number(r[2]),
                        day(r[3]),
                        whole(r[4]),
                        (String) r[5],
                        (String) r[6],
                        (String) r[7]))
                .toList();
    }

    /** All classes of a school's year, by grade. */
    public List<OfGrade> classes(long school, int year) {
        return NativeQuery.rows(em, CLASSES, school, year)
                .map(r -> new OfGrade(whole(r[0]), (String) r[1]))
                .toList();
    }

    public List<SchedulePeriod> periods(long school, int year, int parallel) {
        return NativeQuery.rows(em, OF_PARALLEL, school, year, parallel)
                .map(AssessmentScheduleQuery::period)
                .toList();
    }

    public Optional<SchedulePeriod> period(long period) {
        return NativeQuery.rows(em, ONE, period).findFirst().map(AssessmentScheduleQuery::period);
    }

    /** Where the person or a child of whom it is the guardian today learns. */
    public List<Learns> family(long person, int year, LocalDate today) {
        return NativeQuery.rows(em, FAMILY, person, year, today)
                .map(r -> new Learns(number(r[0]), whole(r[1])))
                .toList();
    }

    /** Whether a breach of the norms refuses a work. */
    public boolean blocks(long school) {
        return NativeQuery.rows(em, BLOCKS, school).findFirst().isPresent();
    }

    public List<TypeFlag> types(long school) {
        return NativeQuery.rows(em, TYPES, school)
                .map(r -> new TypeFlag(number(r[0]), (String) r[1], (Boolean) r[2]))
                .toList();
    }

    private static SchedulePeriod period(Object[] r) {
        return new SchedulePeriod(
                number(r[0]), number(r[1]), (String) r[2], whole(r[3]), day(r[4]), day(r[5]), (Boolean) r[6]);
    }
}

package org.dnevnik.exchange.view;

import static org.dnevnik.kernel.NativeQuery.array;
import static org.dnevnik.kernel.NativeQuery.day;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads schools, their subjects and periods, each list with one statement. */
public class SharedSchoolQuery {

    private static final String SCHOOLS = """
            SELECT s.id, s.name, s.short_name, s.town, r.id, r.name, s.time_zone,
                   NOT EXISTS (SELECT FROM school.function AS f WHERE f.school = s.id AND f.name = 'WEIGHTED_AVERAGE' AND NOT f.used)
            FROM school.school AS s JOIN school.region AS r ON r.id = s.region
            WHERE s.id = ANY (CAST(?1 AS bigint[])) ORDER BY s.short_name, s.id""";

    private static final String SUBJECTS =
            "SELECT id, school, name FROM school.subject WHERE school = ?1 ORDER BY name, id";

    private static final String TAUGHT = """
            SELECT s.id, s.school, s.name FROM school.subject AS s
            WHERE s.id IN (SELECT l.subject FROM timetable.lesson AS l
                           WHERE l.edu_group = ANY (CAST(?1 AS bigint[])) AND l.year = ?2) ORDER BY s.name, s.id""";

    private static final String PERIODS = """
            SELECT p.id, p.kind, p.number, coalesce(p.name, ''), p.starts, p.ends, p.year
            FROM school.edu_group AS g
            JOIN school.reporting_period AS p ON p.school = g.school AND p.year = g.year AND g.parallel BETWEEN p.parallel_from AND p.parallel_to
            WHERE g.id = ?1 ORDER BY p.kind = 'YEAR', p.starts, p.ends""";

    private static final String PERIOD = """
            SELECT p.id, p.kind, p.number, coalesce(p.name, ''), p.starts, p.ends, p.year FROM school.reporting_period AS p WHERE p.id = ?1""";

    private static final String HOLIDAYS = """
            SELECT h.starts, h.ends, h.name FROM school.edu_group AS g JOIN school.holiday AS h ON h.school = g.school AND h.year = g.year
            WHERE g.id = ?1 ORDER BY h.starts""";

    private static final String TYPES =
            "SELECT id, school, name, abbr, weight, position, assessment FROM journal.work_type WHERE school = ANY (CAST(?1 AS bigint[])) ORDER BY school, position, id";

    private final EntityManager em;

    public SharedSchoolQuery(EntityManager em) {
        this.em = em;
    }

    /** Days without lessons. */
    public record Holiday(LocalDate starts, LocalDate ends, String name) {}

    public List<SharedSchool> of(Collection<Long> schools) {
        return schools.isEmpty()
                ? List.of()
                : NativeQuery.rows(em, SCHOOLS, array(schools))
                        .map(r -> new SharedSchool(
                                number(r[0]),
                                (String) r[1],
                                (String) r[2],
                                (String) r[3],
                                number(r[4]),
                                (String) r[5],
                                (String) r[6],
                                (Boolean) r[7]))
                        .toList();
    }

    public List<SharedSubject> subjects(long school) {
        return subjectsOf(SUBJECTS, school);
    }

    /** What is taught in groups in a year. */
    public List<SharedSubject> taught(Collection<Long> groups, int year) {
        return subjectsOf(TAUGHT, array(groups), year);
    }

    private List<SharedSubject> subjectsOf(String sql, Object... values) {
        return NativeQuery.rows(em, sql, values)
                .map(r -> new SharedSubject(number(r[0]), number(r[1]), (String) r[2]))
                .toList();
    }

    /** The reporting periods of a group, the year itself last. */
    public List<SharedPeriod> periods(long group) {
        return periodsOf(PERIODS, group);
    }

    /** One period; none where there is none. */
    public List<SharedPeriod> period(long period) {
        return periodsOf(PERIOD, period);
    }

    private List<SharedPeriod> periodsOf(String sql, long of) {
        return NativeQuery.rows(em, sql, of)
                .map(r -> new SharedPeriod(
                        number(r[0]), (String) r[1], whole(r[2]), (String) r[3], day(r[4]), day(r[5]), whole(r[6])))
                .toList();
    }

    public List<Holiday> holidays(long group) {
        return NativeQuery.rows(em, HOLIDAYS, group)
                .map(r -> new Holiday(day(r[0]), day(r[1]), (String) r[2]))
                .toList();
    }

    /** Types of works in the order in which they are proposed. */
    public List<SharedType> types(Collection<Long> schools) {
        return schools.isEmpty()
                ? List.of()
                : NativeQuery.rows(em, TYPES, array(schools))
                        .map(r -> new SharedType(
                                number(r[0]),
                                number(r[1]),
                                (String) r[2],
                                (String) r[3],
                                (BigDecimal) r[4],
                                whole(r[5]),
                                (Boolean) r[6]))
                        .toList();
    }
}

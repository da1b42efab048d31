package org.dnevnik.timetable.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads plans and what they are made of. */
public class PlanQuery {

    private static final String HEADS = """
            SELECT p.id, p.school, p.year, p.name, p.state, p.starts, p.cycle, p.anchor, p.holidays_count, p.based_on, p.version,
                   (SELECT count(*) FROM timetable.plan_lesson l WHERE l.plan = p.id),
                   (SELECT count(*) FROM timetable.plan_lesson l WHERE l.plan = p.id AND l.weekday = 0)
            FROM timetable.plan p WHERE\s""";

    private static final String BY_YEAR = """
             p.school = ?1 AND p.year = ?2
            ORDER BY CASE p.state WHEN 'ACTIVE' THEN 0 WHEN 'DRAFT' THEN 1 ELSE 2 END, p.made_at DESC, p.id DESC LIMIT 200""";

    private static final String COLUMNS =
            " edu_group, subject, teacher, co_teacher, place, weekday, number, cycle, weeks, starts, ends ";

    private static final String PIECES =
            "SELECT id," + COLUMNS + "FROM timetable.plan_lesson WHERE plan = ?1 ORDER BY weekday, number, id";

    private static final String IN_FORCE = "SELECT id," + COLUMNS
            + "FROM timetable.plan_entry WHERE school = ?1 AND year = ?2 AND ends >= ?3 ORDER BY weekday, number, id";

    private static final String GROUPS = """
            SELECT g.id, g.name, g.kind, g.parallel,
                   coalesce((SELECT string_agg(CAST(x.parent AS text), ',') FROM school.edu_group_parent x WHERE x.edu_group = g.id), '')
            FROM school.edu_group g WHERE g.school = ?1 AND g.year = ?2
            ORDER BY g.parallel, CASE g.kind WHEN 'CLASS' THEN 0 ELSE 1 END, g.name""";

    private static final String SUBJECTS = "SELECT id, name FROM school.subject WHERE school = ?1 ORDER BY name";

    private static final String PLACES =
            "SELECT id, name FROM school.place WHERE school = ?1 ORDER BY length(name), name";

    private static final String TEACHERS = """
            SELECT p.id, p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(left(p.patronymic, 1) || '.', '')
            FROM people.person p
            WHERE p.id IN (SELECT person FROM people.staff_position WHERE school = ?1 AND ends IS NULL
                           UNION SELECT teacher FROM timetable.plan_lesson WHERE plan = ?2)
            ORDER BY p.name_key, p.id""";

    private static final String PUPILS = """
            SELECT e.edu_group, e.person, p.surname || ' ' || left(p.given_name, 1) || '.'
            FROM school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group JOIN people.person p ON p.id = e.person
            WHERE g.school = ?1 AND g.year = ?2 AND e.ends IS NULL ORDER BY p.name_key, p.id""";

    private static final String NORMS = """
            SELECT DISTINCT ON (parallel) parallel, per_day, per_week_of_5, per_week_of_6, long_days, zeroth
            FROM (SELECT 0 AS rank, parallel, per_day, per_week_of_5, per_week_of_6, long_days, zeroth FROM timetable.norm WHERE school = ?1
                  UNION ALL
                  SELECT 1, r.parallel, r.per_day, r.per_week_of_5, r.per_week_of_6, r.long_days, r.zeroth
                  FROM timetable.region_norm r JOIN school.school s ON s.region = r.region WHERE s.id = ?1) AS n
            ORDER BY parallel, rank""";

    private static final String SCHOOLS = "SELECT id, short_name FROM school.school WHERE id = ?1";

    private static final String YEAR_STARTS = "SELECT starts FROM school.academic_year WHERE school = ?1 AND year = ?2";

    private final EntityManager em;

    public PlanQuery(EntityManager em) {
        this.em = em;
    }

    public List<PlanHead> heads(long school, int year) {
        return NativeQuery.rows(em, HEADS + BY_YEAR, school, year)
                .map(PlanQuery::head)
                .toList();
    }

    public Optional<PlanHead> head(long plan) {
        return NativeQuery.rows(em, HEADS + "p.id = ?1", plan)
                .map(PlanQuery::head)
                .findFirst();
    }

    public List<PlanPiece> pieces(long plan) {
        return NativeQuery.rows(em, PIECES, plan).map(PlanQuery::piece).toList();
    }

    /** What is held from a day on, without any plan's name. */
    public List<PlanPiece> inForce(long school, int year, LocalDate from) {
        return NativeQuery.rows(em, IN_FORCE, school, year, from)
                .map(PlanQuery::piece)
                .toList();
    }

    public List<PlanGroup> groups(long school, int year) {
        return NativeQuery.rows(em, GROUPS, school, year)
                .map(r -> new PlanGroup(number(r[0]), (String) r[1], (String) r[2], whole(r[3]), ids((String) r[4])))
                .toList();
    }

    public List<PlanName> subjects(long school) {
        return names(SUBJECTS, school);
    }

    public List<PlanName> places(long school) {
        return names(PLACES, school);
    }

    public List<PlanName> teachers(long school, long plan) {
        return names(TEACHERS, school, plan);
    }

    public List<PlanPupil> pupils(long school, int year) {
        return NativeQuery.rows(em, PUPILS, school, year)
                .map(r -> new PlanPupil(number(r[0]), number(r[1]), (String) r[2]))
                .toList();
    }

    public List<PlanNorm> norms(long school) {
        return NativeQuery.rows(em, NORMS, school)
                .map(r -> new PlanNorm(whole(r[0]), whole(r[1]), whole(r[2]), whole(r[3]), whole(r[4]), (Boolean) r[5]))
                .toList();
    }

    /** The school's short name. */
    public Optional<String> school(long school) {
        return names(SCHOOLS, school).stream().map(PlanName::name).findFirst();
    }

    /** The first day of the school's year; empty for a year that is not opened. */
    public Optional<LocalDate> yearStarts(long school, int year) {
        return NativeQuery.query(em, YEAR_STARTS, school, year)
                .getResultStream()
                .map(NativeQuery::dayOrNone)
                .findFirst();
    }

    private List<PlanName> names(String sql, Object... parameters) {
        return NativeQuery.rows(em, sql, parameters)
                .map(r -> new PlanName(number(r[0]), (String) r[1]))
                .toList();
    }

    private static PlanHead head(Object[] r) {
        return new PlanHead(
                number(r[0]),
                number(r[1]),
                whole(r[2]),
                (String) r[3],
                (String) r[4],
                dayOrNone(r[5]),
                whole(r[6]),
                java.util.Objects.requireNonNull(dayOrNone(r[7])),
                (Boolean) r[8],
                id(r[9]),
                whole(r[10]),
                whole(r[11]),
                whole(r[12]));
    }

    private static PlanPiece piece(Object[] r) {
        return new PlanPiece(
                number(r[0]),
                number(r[1]),
                number(r[2]),
                id(r[3]),
                id(r[4]),
                id(r[5]),
                whole(r[6]),
                whole(r[7]),
                whole(r[8]),
                whole(r[9]),
                dayOrNone(r[10]),
                dayOrNone(r[11]));
    }

    private static List<Long> ids(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Long::valueOf).toList();
    }
}

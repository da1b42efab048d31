package org.dnevnik.timetable.model;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/**
 * Plans while they are made. Lessons are written as JSON arrays of rows of {@code timetable.plan_lesson}, which are also what is
 * remembered of a change for undoing it.
 */
public class PlanDrafts {

    private static final String MAKE = """
            INSERT INTO timetable.plan (id, school, year, name, state, cycle, anchor, holidays_count, based_on, made_by)
            SELECT nextval('timetable.plan_seq'), y.school, y.year, ?3, 'DRAFT', coalesce(b.cycle, ?4), coalesce(b.anchor, y.starts),
                   coalesce(b.holidays_count, true), b.id, nullif(?6, 0)
            FROM school.academic_year y LEFT JOIN timetable.plan b ON b.id = ?5 AND b.school = y.school
            WHERE y.school = ?1 AND y.year = ?2
            RETURNING id""";

    private static final String COLUMNS =
            "edu_group, subject, teacher, co_teacher, place, weekday, number, cycle, weeks, starts, ends";

    private static final String COPY = "INSERT INTO timetable.plan_lesson (id, plan, " + COLUMNS
            + ") SELECT nextval('timetable.plan_lesson_seq'), ?1, " + COLUMNS
            + " FROM timetable.plan_lesson WHERE plan = ?2 ORDER BY id";

    private static final String COPY_IN_FORCE = """
            INSERT INTO timetable.plan_lesson (id, plan, edu_group, subject, teacher, co_teacher, place, weekday, number, cycle, weeks, starts, ends)
            SELECT nextval('timetable.plan_lesson_seq'), ?1, e.edu_group, e.subject, e.teacher, e.co_teacher, e.place, e.weekday, e.number,
                   e.cycle, e.weeks, CASE WHEN e.starts > ?4 THEN e.starts END, CASE WHEN e.ends < y.ends THEN e.ends END
            FROM timetable.plan_entry e JOIN school.academic_year y ON y.school = e.school AND y.year = e.year
            WHERE e.school = ?2 AND e.year = ?3 AND e.ends >= ?4 ORDER BY e.id""";

    private static final String ROWS = """
             jsonb_to_recordset(CAST(?2 AS jsonb)) AS r (id bigint, edu_group bigint, subject bigint, teacher bigint, co_teacher bigint,
                place bigint, weekday smallint, number smallint, cycle smallint, weeks smallint, starts date, ends date)""";

    private static final String PUT = "INSERT INTO timetable.plan_lesson (id, plan, " + COLUMNS + ") SELECT id, ?1, "
            + COLUMNS + " FROM " + ROWS + """
             ON CONFLICT (id) DO UPDATE SET edu_group = excluded.edu_group, subject = excluded.subject, teacher = excluded.teacher,
                co_teacher = excluded.co_teacher, place = excluded.place, weekday = excluded.weekday, number = excluded.number,
                cycle = excluded.cycle, weeks = excluded.weeks, starts = excluded.starts, ends = excluded.ends
            WHERE plan_lesson.plan = ?1""";

    private static final String TAKE =
            "DELETE FROM timetable.plan_lesson WHERE plan = ?1 AND id IN (SELECT r.id FROM " + ROWS + ")";

    private static final String IMAGE = """
            SELECT CAST(coalesce(jsonb_agg(to_jsonb(l) - 'plan'), '[]') AS text)
            FROM timetable.plan_lesson l WHERE l.plan = ?1 AND l.id IN (SELECT x FROM unnest(CAST(?2 AS bigint[])) AS x)""";

    private static final String FORGET_UNDONE = "DELETE FROM timetable.plan_change WHERE plan = ?1 AND undone";

    private static final String REMEMBER = """
            INSERT INTO timetable.plan_change (plan, number, before, after, person)
            SELECT ?1, coalesce(max(number), 0) + 1, CAST(?2 AS jsonb), CAST(?3 AS jsonb), ?4 FROM timetable.plan_change WHERE plan = ?1""";

    private static final String LAST_DONE = """
            SELECT number, CAST(before AS text), CAST(after AS text) FROM timetable.plan_change
            WHERE plan = ?1 AND NOT undone ORDER BY number DESC LIMIT 1""";

    private static final String FIRST_UNDONE = """
            SELECT number, CAST(before AS text), CAST(after AS text) FROM timetable.plan_change
            WHERE plan = ?1 AND undone ORDER BY number LIMIT 1""";

    private static final String MARK = "UPDATE timetable.plan_change SET undone = ?3 WHERE plan = ?1 AND number = ?2";

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE NOT undone), count(*) FILTER (WHERE undone) FROM timetable.plan_change WHERE plan = ?1""";

    private static final String CLAIM =
            "UPDATE timetable.plan SET version = version + 1 WHERE id = ?1 AND version = ?2 AND state = 'DRAFT'";

    private static final String SETTLE =
            "UPDATE timetable.plan SET name = ?2, cycle = ?3, anchor = ?4, holidays_count = ?5 WHERE id = ?1";

    private static final String WANTED = """
            SELECT CAST(coalesce(jsonb_agg(to_jsonb(l) - 'plan' - 'id'), '[]') AS text)
            FROM timetable.plan_lesson l WHERE l.plan = ?1 AND l.weekday > 0""";

    private static final String RETIRE = """
            UPDATE timetable.plan SET state = 'PAST' FROM timetable.plan n
            WHERE n.id = ?1 AND plan.school = n.school AND plan.year = n.year AND plan.state = 'ACTIVE'""";

    private static final String ENFORCE = "UPDATE timetable.plan SET state = 'ACTIVE', starts = ?2 WHERE id = ?1";

    private static final String DROP = "DELETE FROM timetable.plan WHERE id = ?1";

    private static final String NEXT = "SELECT nextval('timetable.plan_lesson_seq')";

    private static final String NEXT_MANY = "SELECT nextval('timetable.plan_lesson_seq') FROM generate_series(1, ?1)";

    private static final String GONE = """
            SELECT coalesce(string_agg(CAST(a.id AS text), ','), '') FROM jsonb_to_recordset(CAST(?1 AS jsonb)) AS a (id bigint)
            WHERE NOT EXISTS (SELECT FROM jsonb_to_recordset(CAST(?2 AS jsonb)) AS b (id bigint) WHERE b.id = a.id)""";

    private final EntityManager em;

    public PlanDrafts(EntityManager em) {
        this.em = em;
    }

    /** What was done, or undone, last. */
    public record Step(int number, String before, String after) {}

    /** How many steps may be undone and done again. */
    public record Steps(int undo, int redo) {}

    /**
     * @param base a plan to begin with; 0 for none.
     * @return empty for a year that is not opened
     */
    public Optional<Long> make(long school, int year, String name, int cycle, long base, long person) {
        Optional<Long> made = NativeQuery.values(em, MAKE, school, year, name, cycle, base, person)
                .map(NativeQuery::number)
                .findFirst();
        made.filter(m -> base > 0).ifPresent(m -> NativeQuery.write(em, COPY, m, base));
        return made;
    }

    /** Begins with what is held from a day on. */
    public void copyInForce(long plan, long school, int year, LocalDate from) {
        NativeQuery.write(em, COPY_IN_FORCE, plan, school, year, from);
    }

    /** A key for a new lesson. */
    public long nextLesson() {
        return number(NativeQuery.value(em, NEXT));
    }

    /** Keys for so many new lessons. */
    public List<Long> nextLessons(int count) {
        return NativeQuery.values(em, NEXT_MANY, count).map(NativeQuery::number).toList();
    }

    /** These lessons of a plan as they stand. */
    public String image(long plan, List<Long> lessons) {
        return (String) NativeQuery.value(em, IMAGE, plan, NativeQuery.array(lessons));
    }

    /** Makes the lessons of {@code before} those of {@code after}. */
    public void write(long plan, String before, String after) {
        NativeQuery.write(em, TAKE, plan, without(before, after));
        NativeQuery.write(em, PUT, plan, after);
    }

    private String without(String before, String after) {
        String gone = (String) NativeQuery.value(em, GONE, before, after);
        return gone.isEmpty() ? "[]" : "[{\"id\":" + gone.replace(",", "},{\"id\":") + "}]";
    }

    /** Keeps a step for undoing it; what was undone before is no more. */
    public void remember(long plan, String before, String after, long person) {
        NativeQuery.write(em, FORGET_UNDONE, plan);
        NativeQuery.write(em, REMEMBER, plan, before, after, person);
    }

    public Optional<Step> lastDone(long plan) {
        return step(LAST_DONE, plan);
    }

    public Optional<Step> firstUndone(long plan) {
        return step(FIRST_UNDONE, plan);
    }

    public void mark(long plan, int number, boolean undone) {
        NativeQuery.write(em, MARK, plan, number, undone);
    }

    public Steps steps(long plan) {
        Object[] row = NativeQuery.row(em, COUNT, plan);
        return new Steps(whole(row[0]), whole(row[1]));
    }

    /**
     * Takes a draft for changing it, and holds it until the transaction ends.
     *
     * @return false when it is no draft or has changed since
     */
    public boolean claim(long plan, int seenVersion) {
        return NativeQuery.write(em, CLAIM, plan, seenVersion) == 1;
    }

    public void settle(long plan, String name, int cycle, LocalDate anchor, boolean holidaysCount) {
        NativeQuery.write(em, SETTLE, plan, name, cycle, anchor, holidaysCount);
    }

    /** The placed lessons as {@link PlanRows#replace} takes them. */
    public String wanted(long plan) {
        return (String) NativeQuery.value(em, WANTED, plan);
    }

    /** The plan in force from a day on, in place of the one that was. */
    public void enforce(long plan, LocalDate from) {
        NativeQuery.write(em, RETIRE, plan);
        NativeQuery.write(em, ENFORCE, plan, from);
    }

    public void drop(long plan) {
        NativeQuery.write(em, DROP, plan);
    }

    private Optional<Step> step(String sql, long plan) {
        return NativeQuery.rows(em, sql, plan)
                .map(r -> new Step(whole(r[0]), (String) r[1], (String) r[2]))
                .findFirst();
    }
}

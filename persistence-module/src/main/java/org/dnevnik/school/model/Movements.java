package org.dnevnik.school.model;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** How one pupil comes, changes the class and goes: the row of the movement, and the enrolments that it begins and ends. */
public class Movements {

    private static final String ADD = """
            INSERT INTO school.movement (id, person, school, kind, date, from_group, to_group, elsewhere, order_number, order_date, reason,
                made_by, made_at)
            SELECT nextval('school.movement_seq'), ?2, ?3, kind, date, "from", "to", elsewhere, number, ordered, reason, ?4, ?5
            FROM jsonb_to_record(CAST(?1 AS jsonb)) AS r (kind text, date date, "from" bigint, "to" bigint, elsewhere text, number text,
                ordered date, reason text)
            RETURNING id""";

    // the class, and every group that does not take its pupils from the new class; who changes the class does it in the
    // year of the new one
    private static final String LEFT = """
            e.person = ?1 AND e.edu_group = g.id AND g.school = ?2 AND e.ends IS NULL
              AND NOT EXISTS (SELECT FROM school.edu_group_parent k WHERE k.edu_group = g.id AND k.parent = ?3)
              AND (?3 = 0 OR g.year = (SELECT n.year FROM school.edu_group n WHERE n.id = ?3))""";

    private static final String END = """
            WITH ended AS (
                UPDATE school.enrolment e SET ends = greatest(e.starts, CAST(?5 AS date)), version = e.version + 1
                FROM school.edu_group g WHERE\s""" + LEFT + " RETURNING e.id)"
            + " INSERT INTO school.moved_enrolment (movement, enrolment, begun) SELECT ?4, id, false FROM ended";

    private static final String BEGIN = """
            WITH begun AS (
                INSERT INTO school.enrolment (id, person, edu_group, starts, version)
                VALUES (nextval('school.enrolment_seq'), ?2, ?3, CAST(?4 AS date), 1) RETURNING id)
            INSERT INTO school.moved_enrolment (movement, enrolment, begun) SELECT ?1, id, true FROM begun""";

    private static final String NOTED = """
            SELECT max(l.date) FROM (
                SELECT lesson, year FROM journal.mark WHERE person = ?1 AND value IS NOT NULL
                UNION ALL SELECT lesson, year FROM journal.lesson_log_entry WHERE person = ?1) AS n
            JOIN timetable.lesson l ON l.id = n.lesson AND l.year = n.year
            WHERE\s""";

    private static final String NOTED_AFTER =
            NOTED + "l.date > ?4 AND l.edu_group IN (SELECT g.id FROM school.enrolment e, school.edu_group g WHERE "
                    + LEFT + ")";

    private static final String NOTED_SINCE = NOTED
            + "l.edu_group IN (SELECT e.edu_group FROM school.moved_enrolment m JOIN school.enrolment e ON e.id = m.enrolment"
            + " WHERE m.movement = ?2 AND m.begun AND l.date >= e.starts)";

    private static final String NOTED_IN_BULK = """
            SELECT max(l.date)
            FROM school.bulk_change_row r JOIN school.enrolment e ON e.id = r.entry
            CROSS JOIN LATERAL (
                SELECT lesson, year FROM journal.mark WHERE person = e.person AND value IS NOT NULL
                UNION ALL SELECT lesson, year FROM journal.lesson_log_entry WHERE person = e.person) AS n
            JOIN timetable.lesson l ON l.id = n.lesson AND l.year = n.year AND l.edu_group = e.edu_group AND l.date >= e.starts
            WHERE r.bulk_change = ?1 AND r.place = 'enrolment' AND r.before IS NULL""";

    private static final String NOTED_IN_GROUP = """
            SELECT max(l.date)
            FROM school.enrolment e
            CROSS JOIN LATERAL (
                SELECT lesson, year FROM journal.mark WHERE person = e.person AND value IS NOT NULL
                UNION ALL SELECT lesson, year FROM journal.lesson_log_entry WHERE person = e.person) AS n
            JOIN timetable.lesson l ON l.id = n.lesson AND l.year = n.year AND l.edu_group = e.edu_group AND l.date >= ?3
            WHERE e.edu_group = ?1 AND e.ends IS NULL AND NOT e.person = ANY (CAST(string_to_array(?2, ' ') AS bigint[]))""";

    private static final List<String> UNDO = List.of("""
            UPDATE school.enrolment SET ends = NULL, version = version + 1
            WHERE id IN (SELECT enrolment FROM school.moved_enrolment WHERE movement = ?1 AND NOT begun)""", """
            DELETE FROM school.enrolment
            WHERE id IN (SELECT enrolment FROM school.moved_enrolment WHERE movement = ?1 AND begun)""", """
            DELETE FROM school.moved_enrolment WHERE movement = ?1""");

    private static final String UNDONE = "UPDATE school.movement SET undone_by = ?2, undone_at = ?3 WHERE id = ?1";

    private final EntityManager em;
    private final long school;

    public Movements(EntityManager em, long school) {
        this.em = em;
        this.school = school;
    }

    /**
     * @param movement with kind, date, from, to, elsewhere, number, ordered and reason.
     * @return its id
     */
    public long add(long pupil, String movement, long by, Instant at) {
        return number(NativeQuery.value(em, ADD, movement, pupil, school, by, at));
    }

    /**
     * Ends all enrolments of the school that do not go on in the new class.
     *
     * @param newClass 0 for none.
     * @param last day in them
     */
    public void end(long movement, long pupil, long newClass, LocalDate last) {
        NativeQuery.write(em, END, pupil, school, newClass, movement, last.toString());
    }

    public void begin(long movement, long pupil, long newClass, LocalDate first) {
        NativeQuery.write(em, BEGIN, movement, pupil, newClass, first.toString());
    }

    /** The last day after {@code last} on which the pupil has a mark or an absence in what {@link #end} would end. */
    public Optional<LocalDate> notedAfter(long pupil, long newClass, LocalDate last) {
        return day(NativeQuery.valueOrNone(em, NOTED_AFTER, pupil, school, newClass, last));
    }

    /** The last day on which the pupil has a mark or an absence in what the movement began. */
    public Optional<LocalDate> notedSince(long pupil, long movement) {
        return day(NativeQuery.valueOrNone(em, NOTED_SINCE, pupil, movement));
    }

    /** The last day on which one of those whom a change of many has moved has a mark or an absence in what it began. */
    public Optional<LocalDate> notedInBulk(long change) {
        return day(NativeQuery.valueOrNone(em, NOTED_IN_BULK, change));
    }

    /**
     * The last day from {@code since} on of a mark or an absence in the group of one who is not among these.
     *
     * @param people ids, a blank between them
     */
    public Optional<LocalDate> notedOfOthers(long group, String people, LocalDate since) {
        return day(NativeQuery.valueOrNone(em, NOTED_IN_GROUP, group, people, since));
    }

    private static Optional<LocalDate> day(@Nullable Object column) {
        return Optional.ofNullable((Date) column).map(Date::toLocalDate);
    }

    /** Everything is as it was before the movement, which stays in the list as undone. */
    public void undo(long movement, long by, Instant at) {
        UNDO.forEach(sql -> NativeQuery.write(em, sql, movement));
        NativeQuery.write(em, UNDONE, movement, by, at);
    }
}

package org.dnevnik.diary.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads signatures of weeks: of one pupil, or the last of each pupil of a class. */
public class WeekSignaturesQuery {

    private static final int MOST = 100;

    private static final String NAME =
            "p.surname || coalesce(' ' || left(p.given_name, 1) || '.', '') || coalesce(' ' || left(p.patronymic, 1) || '.', '')";

    private static final String SIGNATURES = "SELECT w.id, w.year, w.pupil, w.guardian, " + NAME + """
            , w.monday, w.signed_at AT TIME ZONE s.time_zone, w.hash, w.content
            FROM diary.week_signature AS w
            JOIN people.person AS p ON p.id = w.guardian
            JOIN school.school AS s ON s.id = w.school
            """;

    private static final String OF_WEEK = SIGNATURES
            + "WHERE w.pupil = ?1 AND w.year = ?2 AND w.monday = ?3 ORDER BY w.signed_at DESC, w.id DESC LIMIT " + MOST;

    private static final String ONE = SIGNATURES + "WHERE w.id = ?1 AND w.year = ?2";

    private static final String OF_CLASS = """
            SELECT e.person, n.surname || ' ' || n.given_name, g.signer, g.signed_at AT TIME ZONE s.time_zone,
                   (SELECT count(*) FROM people.guardians_at(?3) AS f WHERE f.child = e.person),
                   g.signed_at IS NOT NULL AND (
                       EXISTS (SELECT FROM journal.mark AS m JOIN timetable.lesson AS l ON l.id = m.lesson AND l.year = ?2
                               WHERE m.year = ?2 AND m.person = e.person AND m.set_at > g.signed_at AND l.date BETWEEN ?3 AND ?4)
                       OR EXISTS (SELECT FROM journal.lesson_log_entry AS a JOIN timetable.lesson AS l ON l.id = a.lesson AND l.year = ?2
                                  WHERE a.year = ?2 AND a.person = e.person AND a.set_at > g.signed_at AND l.date BETWEEN ?3 AND ?4))
            FROM school.enrolment AS e
            JOIN school.edu_group AS c ON c.id = e.edu_group
            JOIN school.school AS s ON s.id = c.school
            JOIN people.person AS n ON n.id = e.person
            LEFT JOIN LATERAL (
                SELECT w.signed_at,\s""" + NAME + """
                 AS signer FROM diary.week_signature AS w JOIN people.person AS p ON p.id = w.guardian
                WHERE w.pupil = e.person AND w.year = ?2 AND w.monday = ?3 ORDER BY w.signed_at DESC LIMIT 1) AS g ON true
            WHERE e.edu_group = ?1 AND e.starts <= ?4 AND (e.ends IS NULL OR e.ends >= ?3)
            ORDER BY n.name_key, n.id""";

    private final EntityManager em;

    public WeekSignaturesQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * A pupil of a class.
     *
     * @param signer    who signed last; null: nobody did
     * @param guardians of the pupil on the week's Monday
     * @param changed   whether marks or attendance of the week were written after that
     */
    public record Line(
            long pupil,
            String name,
            @Nullable String signer,
            @Nullable LocalDateTime at,
            int guardians,
            boolean changed) {}

    /** Of a pupil's week, the last first. */
    public List<WeekSignature> of(long pupil, int year, LocalDate monday) {
        return rows(OF_WEEK, pupil, year, Date.valueOf(monday))
                .map(WeekSignaturesQuery::signature)
                .toList();
    }

    public Optional<WeekSignature> one(long id, int year) {
        return rows(ONE, id, year).findFirst().map(WeekSignaturesQuery::signature);
    }

    /** Of everybody who belongs to the class in the week, by name. */
    public List<Line> ofClass(long group, int year, LocalDate monday) {
        return rows(OF_CLASS, group, year, Date.valueOf(monday), Date.valueOf(monday.plusDays(6)))
                .map(r -> new Line(
                        number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        r[3] == null ? null : ((Timestamp) r[3]).toLocalDateTime(),
                        (int) number(r[4]),
                        (Boolean) r[5]))
                .toList();
    }

    private static WeekSignature signature(Object[] r) {
        return new WeekSignature(
                number(r[0]),
                (int) number(r[1]),
                number(r[2]),
                number(r[3]),
                (String) r[4],
                ((Date) r[5]).toLocalDate(),
                ((Timestamp) r[6]).toLocalDateTime(),
                (String) r[7],
                (String) r[8]);
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return ((List<Object[]>) query.getResultList()).stream();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}

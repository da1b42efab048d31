package org.dnevnik.diary.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;

/** Reads signatures of weeks: of one pupil, or of the pupils of a class. */
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

    private static final String OF_PUPILS = SIGNATURES
            + "WHERE w.pupil = ANY (CAST(?1 AS bigint[])) AND w.year = ?2 AND w.monday = ?3 ORDER BY w.signed_at DESC, w.id DESC";

    private static final String CLASS = """
            SELECT n.id, n.surname || ' ' || n.given_name, (SELECT count(*) FROM people.guardians_at(?2) AS f WHERE f.child = n.id)
            FROM school.enrolment AS e
            JOIN people.person AS n ON n.id = e.person
            WHERE e.edu_group = ?1 AND e.starts <= ?3 AND (e.ends IS NULL OR e.ends >= ?2)
            GROUP BY n.id
            ORDER BY n.name_key, n.id""";

    private final EntityManager em;

    public WeekSignaturesQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * A pupil of a class.
     *
     * @param guardians of the pupil on the week's Monday
     */
    public record Pupil(long person, String name, int guardians) {}

    /** Of a pupil's week, the last first. */
    public List<WeekSignature> of(long pupil, int year, LocalDate monday) {
        return NativeQuery.rows(em, OF_WEEK, pupil, year, Date.valueOf(monday))
                .map(WeekSignaturesQuery::signature)
                .toList();
    }

    public Optional<WeekSignature> one(long id, int year) {
        return NativeQuery.rows(em, ONE, id, year).findFirst().map(WeekSignaturesQuery::signature);
    }

    /** Of the weeks of several pupils, the last first; those without a signature are not told. */
    public Map<Long, List<WeekSignature>> ofPupils(Collection<Long> pupils, int year, LocalDate monday) {
        return NativeQuery.rows(em, OF_PUPILS, NativeQuery.array(pupils.stream()), year, Date.valueOf(monday))
                .map(WeekSignaturesQuery::signature)
                .collect(Collectors.groupingBy(WeekSignature::pupil));
    }

    /** Everybody who belongs to the class in the week, by name. */
    public List<Pupil> pupils(long group, LocalDate monday) {
        return NativeQuery.rows(em, CLASS, group, Date.valueOf(monday), Date.valueOf(monday.plusDays(6)))
                .map(r -> new Pupil(number(r[0]), (String) r[1], whole(r[2])))
                .toList();
    }

    private static WeekSignature signature(Object[] r) {
        return new WeekSignature(
                number(r[0]),
                whole(r[1]),
                number(r[2]),
                number(r[3]),
                (String) r[4],
                ((Date) r[5]).toLocalDate(),
                ((Timestamp) r[6]).toLocalDateTime(),
                (String) r[7],
                (String) r[8]);
    }
}

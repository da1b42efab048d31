package org.dnevnik.diary.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Finds a pupil with the class and school of the last enrolment, one statement. */
public class DiaryPupilQuery {

    private static final String PUPIL = """
            SELECT p.surname || ' ' || p.given_name, g.name, g.parallel, g.class_teacher, s.id, s.short_name, s.time_zone,
                   EXISTS (SELECT FROM people.guardians_at(?2) AS k WHERE k.guardian = ?3 AND k.child = p.id)
            FROM people.person AS p
            JOIN school.enrolment AS e ON e.person = p.id
            JOIN school.edu_group AS g ON g.id = e.edu_group AND g.kind = 'CLASS'
            JOIN school.school AS s ON s.id = g.school
            WHERE p.id = ?1
            ORDER BY e.starts > ?2, e.starts DESC, e.id DESC LIMIT 1""";

    private static final long NOBODY = 0;

    private final EntityManager em;

    public DiaryPupilQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * A pupil.
     *
     * @param guarded whether who asks is an active guardian
     */
    public record Found(DiaryPupil pupil, boolean guarded) {}

    /**
     * Empty for a person who was never enrolled in a class, and for nobody.
     *
     * @param day by whose enrolments and guardians
     */
    public Optional<DiaryPupil> of(long person, LocalDate day) {
        return of(person, NOBODY, day).map(Found::pupil);
    }

    /** Likewise, and how somebody stands to the pupil on that day. */
    public Optional<Found> of(long person, long asking, LocalDate day) {
        return NativeQuery.rows(em, PUPIL, person, day, asking)
                .findFirst()
                .map(r -> new Found(pupil(person, r), (Boolean) r[7]));
    }

    private static DiaryPupil pupil(long person, Object[] r) {
        return new DiaryPupil(
                person,
                (String) r[0],
                (String) r[1],
                whole(r[2]),
                id(r[3]),
                number(r[4]),
                (String) r[5],
                ZoneId.of((String) r[6]));
    }
}

package org.dnevnik.diary.view;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Finds a pupil with the class and school of the last enrolment, one statement. */
public class DiaryPupilQuery {

    private static final String PUPIL = """
            SELECT p.surname || ' ' || p.given_name, g.name, g.parallel, g.class_teacher, s.id, s.short_name, s.time_zone
            FROM people.person AS p
            JOIN school.enrolment AS e ON e.person = p.id
            JOIN school.edu_group AS g ON g.id = e.edu_group AND g.kind = 'CLASS'
            JOIN school.school AS s ON s.id = g.school
            WHERE p.id = ?1
            ORDER BY e.starts > current_date, e.starts DESC, e.id DESC LIMIT 1""";

    private final EntityManager em;

    public DiaryPupilQuery(EntityManager em) {
        this.em = em;
    }

    /** Empty for a person who was never enrolled in a class, and for nobody. */
    @SuppressWarnings("unchecked")
    public Optional<DiaryPupil> of(long person) {
        List<Object[]> rows =
                em.createNativeQuery(PUPIL).setParameter(1, person).getResultList();
        return rows.stream().findFirst().map(r -> pupil(person, r));
    }

    private static DiaryPupil pupil(long person, Object[] r) {
        return new DiaryPupil(
                person,
                (String) r[0],
                (String) r[1],
                ((Number) r[2]).intValue(),
                r[3] == null ? null : ((Number) r[3]).longValue(),
                ((Number) r[4]).longValue(),
                (String) r[5],
                ZoneId.of((String) r[6]));
    }
}

package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Reads a caller in one statement: a row for each position, relation or enrolment of the day. */
public class CallerFactsQuery {

    private static final String FACTS = """
            WITH asked AS (
                SELECT a.id, a.person, a.state = 'ACTIVE' AS active, a.demo,
                       concat_ws(' ', p.surname, p.given_name, p.patronymic) AS name
                FROM identity.account a JOIN people.person p ON p.id = a.person
                WHERE a.id = ?),
            held AS (
                SELECT s.role, s.school FROM people.staff_position s JOIN asked ON s.person = asked.person
                WHERE s.starts <= ? AND coalesce(s.ends, 'infinity') >= ?
                  AND NOT EXISTS (SELECT FROM school.school c WHERE c.id = s.school AND c.state = 'CLOSED')
                UNION
                SELECT 'GUARDIAN', CAST(NULL AS bigint) FROM people.guardianship g JOIN asked ON g.guardian = asked.person
                WHERE g.starts <= ? AND coalesce(g.ends, 'infinity') >= ?
                UNION
                SELECT 'PUPIL', eg.school FROM school.enrolment e JOIN asked ON e.person = asked.person
                JOIN school.edu_group eg ON eg.id = e.edu_group AND eg.kind = 'CLASS'
                WHERE e.starts <= ? AND coalesce(e.ends, 'infinity') >= ?)
            SELECT asked.id, asked.person, asked.name, asked.active, asked.demo, held.role, held.school, sc.short_name,
                   EXISTS (SELECT 1 FROM school.edu_group led
                           WHERE led.class_teacher = asked.person AND led.kind = 'CLASS' AND led.year = ?) AS leads
            FROM asked LEFT JOIN held ON true LEFT JOIN school.school sc ON sc.id = held.school
            ORDER BY held.school NULLS LAST, held.role""";

    private final EntityManager em;

    public CallerFactsQuery(EntityManager em) {
        this.em = em;
    }

    /** @param today the day by which positions count */
    @SuppressWarnings("unchecked")
    public Optional<CallerFacts> of(long account, LocalDate today) {
        var query = em.createNativeQuery(FACTS).setParameter(1, account);
        for (int i = 2; i <= 7; i++) {
            query.setParameter(i, java.sql.Date.valueOf(today));
        }
        query.setParameter(8, AcademicYear.of(today).number());
        List<Object[]> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(facts(rows));
    }

    private static CallerFacts facts(List<Object[]> rows) {
        Object[] first = rows.get(0);
        return new CallerFacts(
                ((Number) first[0]).longValue(),
                ((Number) first[1]).longValue(),
                (String) first[2],
                rows.stream()
                        .flatMap(r -> Stream.ofNullable((String) r[7]))
                        .findFirst()
                        .orElse(""),
                (Boolean) first[3],
                (Boolean) first[4],
                (Boolean) first[8],
                rows.stream()
                        .filter(r -> r[5] != null)
                        .map(r -> new Caller.Position(Role.valueOf((String) r[5]), school(r[6])))
                        .toList());
    }

    private static @Nullable Long school(@Nullable Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}

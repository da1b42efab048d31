package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.NativeQuery;

/** Reads whom a code is for, one statement. */
public class InvitedQuery {

    private static final String INVITED = """
            WITH asked AS (SELECT * FROM identity.invitation WHERE hash = ?1),
            children AS (
                SELECT g.child AS id FROM people.guardianship g JOIN asked ON asked.person = g.guardian
                WHERE g.starts <= ?2 AND (g.ends IS NULL OR g.ends >= ?2))
            SELECT i.id, p.id, p.surname, p.given_name, coalesce(p.patronymic, ''),
                   coalesce(CAST(p.birth_date AS text),
                            (SELECT string_agg(CAST(c.birth_date AS text), ' ') FROM children JOIN people.person c ON c.id = children.id), ''),
                   s.short_name,
                   coalesce((SELECT string_agg(DISTINCT eg.name, ', ')
                             FROM school.enrolment e JOIN school.edu_group eg ON eg.id = e.edu_group AND eg.kind = 'CLASS'
                             WHERE eg.year = ?3 AND eg.school = i.school AND e.starts <= ?2 AND (e.ends IS NULL OR e.ends >= ?2)
                               AND (e.person = p.id OR e.person IN (SELECT id FROM children))), ''),
                   i.expires_at, i.ended_as, EXISTS (SELECT FROM identity.account a WHERE a.person = p.id)
            FROM asked i JOIN people.person p ON p.id = i.person JOIN school.school s ON s.id = i.school""";

    private final EntityManager em;

    public InvitedQuery(EntityManager em) {
        this.em = em;
    }

    /** @param hash of the code, living or ended */
    public Optional<Invited> of(byte[] hash, LocalDate day) {
        return NativeQuery.rows(em, INVITED, hash, day, AcademicYear.of(day).number())
                .findFirst()
                .map(InvitedQuery::invited);
    }

    private static Invited invited(Object[] r) {
        String births = (String) r[5];
        return new Invited(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                births.isEmpty()
                        ? List.of()
                        : Arrays.stream(births.split(" ")).map(LocalDate::parse).toList(),
                (String) r[6],
                (String) r[7],
                instant(r[8]),
                (String) r[9],
                (Boolean) r[10]);
    }
}

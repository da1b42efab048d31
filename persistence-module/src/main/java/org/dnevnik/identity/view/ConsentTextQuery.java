package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

/** Reads the texts that people agree to, one statement. */
public class ConsentTextQuery {

    private static final String TEXTS = """
            SELECT t.audience, t.version, t.purpose, t.title, t.body, CAST(t.since AS text),
                   p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''),
                   (SELECT count(*) FROM identity.consent c WHERE c.text = t.code AND c.withdrawn_at IS NULL),
                   t.version = (SELECT max(n.version) FROM identity.consent_text n WHERE n.audience = t.audience AND n.since <= ?1)
            FROM identity.consent_text t LEFT JOIN people.person p ON p.id = t.published_by
            ORDER BY array_position(ARRAY['STAFF', 'GUARDIAN', 'CHILD', 'PUPIL'], CAST(t.audience AS text)), t.version DESC""";

    private final EntityManager em;

    public ConsentTextQuery(EntityManager em) {
        this.em = em;
    }

    /** All versions, the newest first for each audience. @param day by which one of them is asked for */
    @SuppressWarnings("unchecked")
    public List<ConsentText> all(LocalDate day) {
        List<Object[]> rows =
                em.createNativeQuery(TEXTS).setParameter(1, Date.valueOf(day)).getResultList();
        return rows.stream()
                .map(r -> new ConsentText(
                        ConsentAudience.valueOf((String) r[0]),
                        ((Number) r[1]).intValue(),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        LocalDate.parse((String) r[5]),
                        (String) r[6],
                        ((Number) r[7]).longValue(),
                        Boolean.TRUE.equals(r[8])))
                .toList();
    }
}

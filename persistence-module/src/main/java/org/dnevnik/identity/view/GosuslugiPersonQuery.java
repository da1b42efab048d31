package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds whom Gosuslugi has named; each method is one statement. */
public class GosuslugiPersonQuery {

    private static final String CARD = """
            SELECT p.id, a.id, p.surname, p.given_name, p.patronymic, p.snils, a.first_signed_in_at IS NOT NULL,
                   coalesce(a.state = 'BLOCKED', false), coalesce(a.demo, false)
            FROM people.person AS p LEFT JOIN identity.account AS a ON a.person = p.id
            WHERE\s""";

    private static final String NAMED = CARD + """
            p.id IN (SELECT id FROM people.person WHERE snils = ?1
                     UNION SELECT c.person FROM identity.gosuslugi_link l JOIN identity.account c ON c.id = l.account WHERE l.oid = ?2)
            ORDER BY p.snils = ?1 DESC NULLS LAST, p.id""";

    private static final String NAMESAKES = """
            SELECT p.id FROM people.person AS p
            WHERE p.name_key = ?1 AND p.birth_date = ?2
              AND NOT EXISTS (SELECT FROM people.merged AS m WHERE m.loser = p.id AND m.parted_at IS NULL)
            ORDER BY p.id LIMIT 2""";

    private final EntityManager em;

    public GosuslugiPersonQuery(EntityManager em) {
        this.em = em;
    }

    /** Whoever has this SNILS, first, and whose account is connected with this account of Gosuslugi. @param snils empty for none */
    public List<GosuslugiPerson> of(String snils, String oid) {
        return people(em.createNativeQuery(NAMED)
                .setParameter(1, snils)
                .setParameter(2, oid)
                .getResultList());
    }

    public Optional<GosuslugiPerson> ofAccount(long account) {
        return people(em.createNativeQuery(CARD + "a.id = ?1")
                        .setParameter(1, account)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** People who have this name and birth date: one, or two where there are more. @param nameKey folded */
    @SuppressWarnings("unchecked")
    public List<Long> namesakes(String nameKey, LocalDate birthDate) {
        List<Number> ids = em.createNativeQuery(NAMESAKES)
                .setParameter(1, nameKey)
                .setParameter(2, Date.valueOf(birthDate))
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    private static List<GosuslugiPerson> people(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(r -> new GosuslugiPerson(
                        ((Number) r[0]).longValue(),
                        r[1] == null ? null : ((Number) r[1]).longValue(),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        (Boolean) r[6],
                        (Boolean) r[7],
                        (Boolean) r[8]))
                .toList();
    }
}

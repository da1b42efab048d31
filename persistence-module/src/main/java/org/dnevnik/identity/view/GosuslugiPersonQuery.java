package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dnevnik.kernel.NativeQuery;

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

    /**
     * Whoever has this SNILS, first, and whose account is connected with this account of Gosuslugi.
     *
     * @param snils empty for none
     */
    public List<GosuslugiPerson> of(String snils, String oid) {
        return people(NAMED, snils, oid).toList();
    }

    public Optional<GosuslugiPerson> ofAccount(long account) {
        return people(CARD + "a.id = ?1", account).findFirst();
    }

    /**
     * People who have this name and birth date: one, or two where there are more.
     *
     * @param nameKey folded
     */
    public List<Long> namesakes(String nameKey, LocalDate birthDate) {
        return NativeQuery.values(em, NAMESAKES, nameKey, birthDate)
                .map(NativeQuery::number)
                .toList();
    }

    private Stream<GosuslugiPerson> people(String sql, Object... of) {
        return NativeQuery.rows(em, sql, of)
                .map(r -> new GosuslugiPerson(
                        number(r[0]),
                        id(r[1]),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        (Boolean) r[6],
                        (Boolean) r[7],
                        (Boolean) r[8]));
    }
}

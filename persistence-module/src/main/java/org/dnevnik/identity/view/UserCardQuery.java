package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.dayOrNone;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads a user with one statement. */
public class UserCardQuery {

    private static final String CARD = """
            SELECT a.id, p.id, a.login, p.surname, p.given_name, p.patronymic, CAST(p.sex AS text), p.birth_date, p.email, p.phone
            FROM identity.account AS a JOIN people.person AS p ON p.id = a.person
            WHERE a.id = ?1""";

    private final EntityManager em;

    public UserCardQuery(EntityManager em) {
        this.em = em;
    }

    public Optional<UserCard> of(long account) {
        return NativeQuery.rows(em, CARD, account)
                .findFirst()
                .map(r -> new UserCard(
                        number(r[0]),
                        number(r[1]),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        (String) r[6],
                        dayOrNone(r[7]),
                        (String) r[8],
                        (String) r[9]));
    }
}

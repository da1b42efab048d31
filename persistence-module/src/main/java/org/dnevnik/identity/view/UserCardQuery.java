package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.util.List;
import java.util.Optional;

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

    @SuppressWarnings("unchecked")
    public Optional<UserCard> of(long account) {
        List<Object[]> rows =
                em.createNativeQuery(CARD).setParameter(1, account).getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new UserCard(
                        ((Number) r[0]).longValue(),
                        ((Number) r[1]).longValue(),
                        (String) r[2],
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        (String) r[6],
                        r[7] == null ? null : ((Date) r[7]).toLocalDate(),
                        (String) r[8],
                        (String) r[9]));
    }
}

package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NativeQuery;

/** Looks accounts up to change them. */
public class Accounts {

    private static final String BY_LOGIN = "SELECT a FROM Account a WHERE lower(a.login) = :key";

    private static final String BY_PERSON = "SELECT a FROM Account a WHERE a.person = :person";

    private static final String BEGINNING =
            "SELECT lower(login) FROM identity.account WHERE starts_with(lower(login), ?1)";

    private static final String ANY = "SELECT EXISTS (SELECT FROM identity.account)";

    private final EntityManager em;

    public Accounts(EntityManager em) {
        this.em = em;
    }

    /** @param login in any case, with or without blanks around it */
    public Optional<Account> byLogin(String login) {
        return em.createQuery(BY_LOGIN, Account.class)
                .setParameter("key", Account.key(login))
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> ofPerson(long person) {
        return em.createQuery(BY_PERSON, Account.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Logins that begin like this, as they are compared. */
    public Set<String> beginning(String login) {
        return NativeQuery.values(em, BEGINNING, Account.key(login))
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    /** Whether anybody can sign in at all. */
    public boolean any() {
        return (Boolean) NativeQuery.value(em, ANY);
    }
}

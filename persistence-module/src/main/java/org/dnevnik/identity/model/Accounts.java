package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Looks accounts up to change them. */
public class Accounts {

    private static final String BY_LOGIN = "SELECT a FROM Account a WHERE lower(a.login) = :key";

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

    /** Whether anybody can sign in at all. */
    public boolean any() {
        return (Boolean) em.createNativeQuery(ANY).getSingleResult();
    }
}

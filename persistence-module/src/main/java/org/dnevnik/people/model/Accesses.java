package org.dnevnik.people.model;

import jakarta.persistence.EntityManager;

/** The log of looks at personal data: rows are added and never changed. */
public class Accesses {

    private static final String ADD = """
            INSERT INTO people.access_log (account, person, address, subject, what, refused)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)""";

    private final EntityManager em;

    public Accesses(EntityManager em) {
        this.em = em;
    }

    /**
     * @param subject whose data
     * @param what    which of them, "diary"
     */
    public void add(long account, long person, String address, long subject, String what, boolean refused) {
        em.createNativeQuery(ADD)
                .setParameter(1, account)
                .setParameter(2, person)
                .setParameter(3, address)
                .setParameter(4, subject)
                .setParameter(5, what)
                .setParameter(6, refused)
                .executeUpdate();
    }
}

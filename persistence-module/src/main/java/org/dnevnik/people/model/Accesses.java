package org.dnevnik.people.model;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.stream.Collectors;

/** The log of looks at personal data: rows are added and never changed. */
public class Accesses {

    private static final String ADD = """
            INSERT INTO people.access_log (account, person, address, subject, what, refused)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)""";

    private static final String ADD_ALL = """
            INSERT INTO people.access_log (account, person, address, subject, what, refused)
            SELECT ?1, ?2, ?3, subject, ?5, false FROM unnest(CAST(?4 AS bigint[])) AS subject""";

    private final EntityManager em;

    public Accesses(EntityManager em) {
        this.em = em;
    }

    /** One statement for everybody on a list. */
    public void addAll(long account, long person, String address, Collection<Long> subjects, String what) {
        em.createNativeQuery(ADD_ALL)
                .setParameter(1, account)
                .setParameter(2, person)
                .setParameter(3, address)
                .setParameter(4, subjects.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .setParameter(5, what)
                .executeUpdate();
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

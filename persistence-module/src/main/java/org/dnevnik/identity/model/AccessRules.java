package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;

/** What schools have decided about giving access. */
public class AccessRules {

    private static final String SET = """
            INSERT INTO identity.access_rule (school, code_days) VALUES (?1, ?2)
            ON CONFLICT (school) DO UPDATE SET code_days = excluded.code_days""";

    private final EntityManager em;

    public AccessRules(EntityManager em) {
        this.em = em;
    }

    /** @param codeDays how long a code lives */
    public void set(long school, int codeDays) {
        em.createNativeQuery(SET)
                .setParameter(1, school)
                .setParameter(2, codeDays)
                .executeUpdate();
    }
}

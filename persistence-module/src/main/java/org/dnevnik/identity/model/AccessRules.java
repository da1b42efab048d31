package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;

/** What schools have decided about giving access. */
public class AccessRules {

    private static final String SET = """
            INSERT INTO identity.access_rule (school, code_days, leaders_print) VALUES (?1, ?2, ?3)
            ON CONFLICT (school) DO UPDATE SET code_days = excluded.code_days, leaders_print = excluded.leaders_print""";

    private final EntityManager em;

    public AccessRules(EntityManager em) {
        this.em = em;
    }

    /** @param codeDays how long a code lives; @param leadersPrint whether class teachers give codes out in their own classes */
    public void set(long school, int codeDays, boolean leadersPrint) {
        em.createNativeQuery(SET)
                .setParameter(1, school)
                .setParameter(2, codeDays)
                .setParameter(3, leadersPrint)
                .executeUpdate();
    }
}

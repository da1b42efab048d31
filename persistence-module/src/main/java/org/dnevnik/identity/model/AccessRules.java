package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What schools have decided about giving access. */
public class AccessRules {

    private static final String SET = """
            INSERT INTO identity.access_rule (school, code_days) VALUES (?1, ?2)
            ON CONFLICT (school) DO UPDATE SET code_days = excluded.code_days""";

    private static final String REQUIRE = """
            INSERT INTO identity.access_rule (school, factor_since) VALUES (?1, CAST(?2 AS date))
            ON CONFLICT (school) DO UPDATE SET factor_since = excluded.factor_since""";

    private final EntityManager em;

    public AccessRules(EntityManager em) {
        this.em = em;
    }

    /** @param since from which day on the staff needs a second step; null: nobody does */
    public void requireFactor(long school, @Nullable LocalDate since) {
        NativeQuery.write(em, REQUIRE, school, since == null ? null : since.toString());
    }

    /** @param codeDays how long a code lives */
    public void set(long school, int codeDays) {
        NativeQuery.write(em, SET, school, codeDays);
    }
}

package org.dnevnik.identity.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

/** What the region has decided about Gosuslugi. */
public class GosuslugiRules {

    private static final String SET = """
            INSERT INTO identity.gosuslugi_rule (youngest_months, passport, children, changed_by, changed_at) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (single) DO UPDATE SET youngest_months = excluded.youngest_months, passport = excluded.passport,
                children = excluded.children, changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    private final EntityManager em;

    public GosuslugiRules(EntityManager em) {
        this.em = em;
    }

    /** @param by the region's operator */
    public void set(int youngestMonths, boolean passport, boolean children, long by, Instant at) {
        NativeQuery.write(em, SET, youngestMonths, passport, children, by, at);
    }
}

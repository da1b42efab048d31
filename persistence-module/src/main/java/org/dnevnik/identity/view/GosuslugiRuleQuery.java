package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

/** Reads what the region has decided about Gosuslugi, one statement. */
public class GosuslugiRuleQuery {

    private static final String RULE = "SELECT youngest_months, passport, children FROM identity.gosuslugi_rule";

    private final EntityManager em;

    public GosuslugiRuleQuery(EntityManager em) {
        this.em = em;
    }

    public GosuslugiRule rule() {
        return NativeQuery.rows(em, RULE)
                .findFirst()
                .map(r -> new GosuslugiRule(whole(r[0]), (Boolean) r[1], (Boolean) r[2]))
                .orElse(GosuslugiRule.USUAL);
    }
}

package org.dnevnik.identity.view;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads what the region has decided about Gosuslugi, one statement. */
public class GosuslugiRuleQuery {

    private static final String RULE = "SELECT youngest_months, passport, children FROM identity.gosuslugi_rule";

    private final EntityManager em;

    public GosuslugiRuleQuery(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("unchecked")
    public GosuslugiRule rule() {
        List<Object[]> rows = em.createNativeQuery(RULE).getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new GosuslugiRule(((Number) r[0]).intValue(), (Boolean) r[1], (Boolean) r[2]))
                .orElse(GosuslugiRule.USUAL);
    }
}

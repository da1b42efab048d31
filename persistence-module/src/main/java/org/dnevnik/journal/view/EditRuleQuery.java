package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads what a school has decided of the time in which journals are written. */
public class EditRuleQuery {

    private static final String RULE =
            "SELECT days, office_exempt, ask_reason FROM journal.edit_rule WHERE school = ?1";

    private final EntityManager em;

    public EditRuleQuery(EntityManager em) {
        this.em = em;
    }

    @SuppressWarnings("unchecked")
    public EditRule of(long school) {
        List<Object[]> rows = em.createNativeQuery(RULE).setParameter(1, school).getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new EditRule(
                        r[0] == null ? null : (Integer) ((Number) r[0]).intValue(), (Boolean) r[1], (Boolean) r[2]))
                .orElse(EditRule.USUAL);
    }
}

package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.some;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

/** Reads what a school has decided of the time in which journals are written. */
public class EditRuleQuery {

    private static final String RULE =
            "SELECT days, office_exempt, ask_reason FROM journal.edit_rule WHERE school = ?1";

    private final EntityManager em;

    public EditRuleQuery(EntityManager em) {
        this.em = em;
    }

    public EditRule of(long school) {
        return NativeQuery.rows(em, RULE, school)
                .findFirst()
                .map(r -> new EditRule(some(r[0]), (Boolean) r[1], (Boolean) r[2]))
                .orElse(EditRule.USUAL);
    }
}

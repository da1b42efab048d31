package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Marking;
import org.dnevnik.kernel.NativeQuery;

/** Tells by which rule marks are given: the most specific one, a subject's before a parallel's. */
public class GradingRuleQuery {

    private static final String RULE = "SELECT " + GradingColumns.SELECTED + """
            , NOT EXISTS (SELECT FROM school.function AS f
                          WHERE f.school = ?1 AND f.name = 'WEIGHTED_AVERAGE' AND NOT f.used)
            FROM (VALUES (1)) AS one LEFT JOIN LATERAL journal.rule_at(?1, CAST(?2 AS smallint), ?3) AS r ON true""";

    private static final String MARKING =
            "SELECT debt_days, retake, reason_required FROM journal.marking WHERE school = ?1";

    private final EntityManager em;

    public GradingRuleQuery(EntityManager em) {
        this.em = em;
    }

    /** The rule of a subject in a parallel; the usual one, with the average that the school uses, where the school has said nothing. */
    public GradingRule of(long school, int parallel, long subject) {
        Object[] row = NativeQuery.row(em, RULE, school, parallel, subject);
        boolean weighted = (Boolean) row[row.length - 1];
        return row[0] == null
                ? GradingRule.usual(weighted ? Average.WEIGHTED : Average.PLAIN)
                : GradingColumns.rule(row, 0);
    }

    /** What the school decides of all its marks. */
    public Marking marking(long school) {
        List<Object[]> rows = NativeQuery.rows(em, MARKING, school).toList();
        return rows.isEmpty() ? Marking.USUAL : GradingColumns.marking(rows.get(0), 0);
    }
}

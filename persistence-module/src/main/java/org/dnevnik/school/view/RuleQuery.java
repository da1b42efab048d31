package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.instant;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads what a school has decided, with who did so when. */
public class RuleQuery {

    private static final String BY =
            " p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', '') ";

    private static final String RIGHTS = "SELECT c.name, c.holder, c.allowed," + BY + """
            , c.changed_at FROM school.right_choice c JOIN people.person p ON p.id = c.changed_by WHERE c.school = ?1""";

    private static final String FUNCTIONS = "SELECT f.name, '', f.used," + BY + """
            , f.changed_at FROM school.function f JOIN people.person p ON p.id = f.changed_by WHERE f.school = ?1""";

    private final EntityManager em;

    public RuleQuery(EntityManager em) {
        this.em = em;
    }

    /** Rights of which the school has ever said something. */
    public List<RuleLine> rights(long school) {
        return read(RIGHTS, school);
    }

    /** Functions of which the school has ever said something. */
    public List<RuleLine> functions(long school) {
        return read(FUNCTIONS, school);
    }

    private List<RuleLine> read(String sql, long school) {
        return NativeQuery.rows(em, sql, school)
                .map(r -> new RuleLine((String) r[0], (String) r[1], (Boolean) r[2], (String) r[3], instant(r[4])))
                .toList();
    }
}

package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What a school decides otherwise than usual, and how far its setting up is; the last word stands with who said it when. */
public class SchoolRules {

    private static final String CHOOSE = """
            INSERT INTO school.right_choice (school, changed_by, changed_at, name, holder, allowed)
            VALUES (?1, ?2, ?3, ?4, ?5, CAST(?6 AS boolean))
            ON CONFLICT (school, name, holder) DO UPDATE
            SET allowed = excluded.allowed, changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    private static final String USE = """
            INSERT INTO school.function (school, changed_by, changed_at, name, used) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (school, name) DO UPDATE
            SET used = excluded.used, changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    private static final String MARK = """
            INSERT INTO school.setup_step (school, changed_by, changed_at, name, skipped) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (school, name) DO UPDATE
            SET skipped = excluded.skipped, changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    private static final String REOPEN = "DELETE FROM school.setup_step WHERE school = ?1 AND name = ?2";

    private final EntityManager em;
    private final long school;
    private final long by;
    private final Instant now;

    /** @param by the person who decides */
    public SchoolRules(EntityManager em, long school, long by, Instant now) {
        this.em = em;
        this.school = school;
        this.by = by;
        this.now = now;
    }

    /** @param allowed null: as usual again */
    public void choose(String right, String holder, @Nullable Boolean allowed) {
        run(CHOOSE, right, holder, allowed);
    }

    public void use(String function, boolean used) {
        run(USE, function, used);
    }

    /** @param skipped put off, otherwise done */
    public void mark(String step, boolean skipped) {
        run(MARK, step, skipped);
    }

    /** Somebody returns to the step. */
    public void reopen(String step) {
        NativeQuery.write(em, REOPEN, school, step);
    }

    private void run(String sql, @Nullable Object... values) {
        var query = NativeQuery.query(em, sql, school, by, now);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 4, values[i]);
        }
        query.executeUpdate();
    }
}

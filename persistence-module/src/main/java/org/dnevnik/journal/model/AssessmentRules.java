package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

/** What a school has decided on assessment procedures: which types of works they are, whether norms block, which schedules are published. */
public class AssessmentRules {

    private static final String FLAG =
            "UPDATE journal.work_type SET assessment = ?3, version = version + 1 WHERE school = ?1 AND id = ?2";

    private static final String BLOCKS = """
            INSERT INTO journal.assessment_rule (school, blocks, changed_by, changed_at) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (school) DO UPDATE SET blocks = excluded.blocks, changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    private static final String PUBLISH = """
            INSERT INTO journal.assessment_schedule (period, published_by, published_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (period) DO NOTHING""";

    private static final String HIDE = "DELETE FROM journal.assessment_schedule WHERE period = ?1";

    private final EntityManager em;

    public AssessmentRules(EntityManager em) {
        this.em = em;
    }

    /** Whether works of the type are assessment procedures from now on. */
    public void flag(long school, long type, boolean assessment) {
        NativeQuery.write(em, FLAG, school, type, assessment);
    }

    /** Whether a breach of the norms refuses a work. */
    public void block(long school, boolean blocks, long by, Instant at) {
        NativeQuery.write(em, BLOCKS, school, blocks, by, at);
    }

    /** Families see the period's schedule from now on. */
    public void publish(long period, long by, Instant at) {
        NativeQuery.write(em, PUBLISH, period, by, at);
    }

    public void hide(long period) {
        NativeQuery.write(em, HIDE, period);
    }
}

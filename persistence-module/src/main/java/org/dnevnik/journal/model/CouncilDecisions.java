package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;

/** What the teachers' council has decided of pupils: one decision of a matter, the last one stands. */
public class CouncilDecisions {

    private static final String DECIDE = """
            INSERT INTO journal.council_decision (id, school, edu_group, person, matter, decision, protocol, held_on, set_by, set_at)
            VALUES (nextval('journal.council_decision_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT (edu_group, person, matter) DO UPDATE SET decision = excluded.decision, protocol = excluded.protocol,
                held_on = excluded.held_on, set_by = excluded.set_by, set_at = excluded.set_at""";

    private final EntityManager em;

    public CouncilDecisions(EntityManager em) {
        this.em = em;
    }

    /** Of whom, what, by which protocol of which day. */
    public record Decided(
            long school, long group, long pupil, CouncilDecision decision, String protocol, LocalDate held) {}

    public void decide(Decided decided, long by, Instant at) {
        NativeQuery.write(
                em,
                DECIDE,
                decided.school(),
                decided.group(),
                decided.pupil(),
                decided.decision().matter().name(),
                decided.decision().name(),
                decided.protocol(),
                decided.held(),
                by,
                at);
    }
}

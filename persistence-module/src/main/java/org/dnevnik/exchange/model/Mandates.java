package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** What systems may ask without a guardian. */
public class Mandates {

    private static final String GIVE = """
            INSERT INTO exchange.mandate (id, system, school, parts, ground, starts, ends, given_by, given_at, version)
            VALUES (nextval('exchange.mandate_seq'), ?1, CAST(?2 AS bigint), ?3, ?4, ?5, ?6, ?7, ?8, 1)""";

    private static final String END = """
            UPDATE exchange.mandate SET ended_at = ?3, version = version + 1 WHERE id = ?2 AND system = ?1 AND ended_at IS NULL""";

    private final EntityManager em;

    public Mandates(EntityManager em) {
        this.em = em;
    }

    /**
     * A mandate to be given.
     *
     * @param school null: all schools of the region
     * @param ground law, order or agreement, as families will read it
     * @param ends   the last day
     */
    public record Given(
            @Nullable Long school, Set<ProgressPart> parts, String ground, LocalDate starts, LocalDate ends) {

        public Given {
            parts = Set.copyOf(parts);
        }
    }

    public void give(long system, Given given, long by, Instant at) {
        NativeQuery.write(
                em,
                GIVE,
                system,
                given.school() == null ? null : given.school().toString(),
                ProgressPart.text(given.parts()),
                given.ground(),
                given.starts(),
                given.ends(),
                by,
                at);
    }

    /** @return whether there was one to end */
    public boolean end(long system, long mandate, Instant at) {
        return NativeQuery.write(em, END, system, mandate, at) == 1;
    }
}

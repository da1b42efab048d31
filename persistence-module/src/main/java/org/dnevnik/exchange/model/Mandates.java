package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
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
        em.createNativeQuery(GIVE)
                .setParameter(1, system)
                .setParameter(2, given.school() == null ? null : given.school().toString())
                .setParameter(3, ProgressPart.text(given.parts()))
                .setParameter(4, given.ground())
                .setParameter(5, Date.valueOf(given.starts()))
                .setParameter(6, Date.valueOf(given.ends()))
                .setParameter(7, by)
                .setParameter(8, Timestamp.from(at))
                .executeUpdate();
    }

    /** @return whether there was one to end */
    public boolean end(long system, long mandate, Instant at) {
        return em.createNativeQuery(END)
                        .setParameter(1, system)
                        .setParameter(2, mandate)
                        .setParameter(3, Timestamp.from(at))
                        .executeUpdate()
                == 1;
    }
}

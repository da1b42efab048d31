package org.dnevnik.homework.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What teachers are about to issue, kept as their form has it until it is issued or thrown away. */
public class Drafts {

    // the same key comes again when an answer was lost on its way
    private static final String OPEN = """
            INSERT INTO homework.draft AS d (id, person, school, key, content, saved_at, version)
            VALUES (nextval('homework.homework_seq'), ?1, ?2, CAST(?3 AS uuid), CAST(?4 AS jsonb), ?5, 1)
            ON CONFLICT (key) DO UPDATE SET version = d.version WHERE d.person = ?1
            RETURNING d.id, d.version""";

    private static final String SAVE = """
            UPDATE homework.draft SET content = CAST(?3 AS jsonb), saved_at = ?4, version = version + 1
            WHERE id = ?1 AND person = ?2 AND version = ?5""";

    private static final String ONE =
            "SELECT id, school, CAST(content AS text), version FROM homework.draft WHERE id = ?1 AND person = ?2";

    private static final String SAME =
            "SELECT content = CAST(?3 AS jsonb) FROM homework.draft WHERE id = ?1 AND person = ?2";

    private static final String DROP = "DELETE FROM homework.draft WHERE id = ?1 AND person = ?2";

    private static final String COUNT = "SELECT count(*) FROM homework.draft WHERE person = ?1";

    private final EntityManager em;

    public Drafts(EntityManager em) {
        this.em = em;
    }

    /** @param content JSON, as the form keeps it */
    public record Draft(long id, long school, String content, int version) {}

    /** Which draft a key opened. */
    public record Opened(long id, int version) {}

    /** Opens a draft, or finds the one that the key has opened; empty when the key is somebody else's. */
    @SuppressWarnings("unchecked")
    public Optional<Opened> open(long person, long school, UUID key, String content, Instant at) {
        List<Object[]> rows = em.createNativeQuery(OPEN)
                .setParameter(1, person)
                .setParameter(2, school)
                .setParameter(3, key.toString())
                .setParameter(4, content)
                .setParameter(5, Timestamp.from(at))
                .getResultList();
        return rows.stream().findFirst().map(r -> new Opened(((Number) r[0]).longValue(), ((Number) r[1]).intValue()));
    }

    /** Whether it was written; not when somebody has written another version since. */
    public boolean save(long id, long person, String content, Instant at, int seen) {
        return em.createNativeQuery(SAVE)
                        .setParameter(1, id)
                        .setParameter(2, person)
                        .setParameter(3, content)
                        .setParameter(4, Timestamp.from(at))
                        .setParameter(5, seen)
                        .executeUpdate()
                > 0;
    }

    /** Whether the draft says this already. */
    public boolean says(long id, long person, String content) {
        List<?> found = em.createNativeQuery(SAME)
                .setParameter(1, id)
                .setParameter(2, person)
                .setParameter(3, content)
                .getResultList();
        return !found.isEmpty() && Boolean.TRUE.equals(found.get(0));
    }

    /** A person's own one. */
    @SuppressWarnings("unchecked")
    public Optional<Draft> find(long id, long person) {
        List<Object[]> rows = em.createNativeQuery(ONE)
                .setParameter(1, id)
                .setParameter(2, person)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new Draft(
                        ((Number) r[0]).longValue(),
                        ((Number) r[1]).longValue(),
                        (String) r[2],
                        ((Number) r[3]).intValue()));
    }

    public int count(long person) {
        return ((Number) em.createNativeQuery(COUNT).setParameter(1, person).getSingleResult()).intValue();
    }

    /** Throws it away; its files stay when it was issued. */
    public void drop(long id, long person) {
        em.createNativeQuery(DROP).setParameter(1, id).setParameter(2, person).executeUpdate();
    }
}

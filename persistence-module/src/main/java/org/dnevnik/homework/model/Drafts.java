package org.dnevnik.homework.model;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dnevnik.kernel.NativeQuery;

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
    public Optional<Opened> open(long person, long school, UUID key, String content, Instant at) {
        return NativeQuery.rows(em, OPEN, person, school, key.toString(), content, at)
                .findFirst()
                .map(r -> new Opened(number(r[0]), whole(r[1])));
    }

    /** Whether it was written; not when somebody has written another version since. */
    public boolean save(long id, long person, String content, Instant at, int seen) {
        return NativeQuery.write(em, SAVE, id, person, content, at, seen) > 0;
    }

    /** Whether the draft says this already. */
    public boolean says(long id, long person, String content) {
        List<?> found = NativeQuery.values(em, SAME, id, person, content).toList();
        return !found.isEmpty() && Boolean.TRUE.equals(found.get(0));
    }

    /** A person's own one. */
    public Optional<Draft> find(long id, long person) {
        return NativeQuery.rows(em, ONE, id, person)
                .findFirst()
                .map(r -> new Draft(number(r[0]), number(r[1]), (String) r[2], whole(r[3])));
    }

    public int count(long person) {
        return whole(NativeQuery.value(em, COUNT, person));
    }

    /** Throws it away; its files stay when it was issued. */
    public void drop(long id, long person) {
        NativeQuery.write(em, DROP, id, person);
    }
}

package org.dnevnik.files.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Files that people attach and those that features make, written and taken away. */
public class StoredFiles {

    /** Bytes of a piece: a school's package holds a few of them at once. */
    private static final int PIECE = 64 * 1024;

    private static final String ADD = """
            INSERT INTO files.stored_file (id, school, owner_kind, owner, name, type, size, sha256, added_by, added_at)
            VALUES (nextval('files.stored_file_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id""";

    private static final String ADD_PIECE =
            "INSERT INTO files.piece (stored_file, number, content) VALUES (?1, ?2, ?3)";

    private static final String DROP = "DELETE FROM files.stored_file WHERE id = ?1";

    private static final String HAND_OVER = """
            UPDATE files.stored_file SET school = ?2, owner_kind = ?3, owner = ?4 WHERE id = ANY (CAST(?1 AS bigint[]))""";

    // the numbers are drawn once, for the file and for its pieces
    private static final String COPY = """
            WITH taken AS MATERIALIZED (
                SELECT id AS old, nextval('files.stored_file_seq') AS id, name, type, size, sha256
                FROM files.stored_file WHERE owner_kind = ?2 AND owner = ?3),
            made AS (
                INSERT INTO files.stored_file (id, school, owner_kind, owner, name, type, size, sha256, added_by, added_at)
                SELECT id, ?1, ?2, ?4, name, type, size, sha256, ?5, ?6 FROM taken ORDER BY old)
            INSERT INTO files.piece (stored_file, number, content)
            SELECT t.id, p.number, p.content FROM taken AS t JOIN files.piece AS p ON p.stored_file = t.old""";

    private static final String FORGET =
            "DELETE FROM files.stored_file WHERE owner_kind = ?1 AND added_at < CAST(?2 AS timestamptz)";

    private final EntityManager em;

    public StoredFiles(EntityManager em) {
        this.em = em;
    }

    /** Where a content is read from until it is stored. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** Something to store. @param type as found in the content */
    public record Content(String name, String type, String sha256, int size, Source source) {}

    /** Stores a file, a piece at a time. @return its id */
    public long add(long school, String ownerKind, long owner, Content content, long by, Instant at)
            throws IOException {
        Query add = em.createNativeQuery(ADD)
                .setParameter(1, school)
                .setParameter(2, ownerKind)
                .setParameter(3, owner)
                .setParameter(4, content.name())
                .setParameter(5, content.type())
                .setParameter(6, content.size())
                .setParameter(7, content.sha256())
                .setParameter(8, by)
                .setParameter(9, Timestamp.from(at));
        long id = ((Number) add.getSingleResult()).longValue();
        try (InputStream in = content.source().open()) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                em.createNativeQuery(ADD_PIECE)
                        .setParameter(1, id)
                        .setParameter(2, number)
                        .setParameter(3, piece)
                        .executeUpdate();
                number++;
            }
        }
        return id;
    }

    /** Gives files another owner. @param school of that owner */
    public void handOver(List<Long> files, long school, String ownerKind, long owner) {
        em.createNativeQuery(HAND_OVER)
                .setParameter(1, NativeQuery.array(files))
                .setParameter(2, school)
                .setParameter(3, ownerKind)
                .setParameter(4, owner)
                .executeUpdate();
    }

    /** Attaches what is attached to one thing to another of the same kind too, with its content. @param school of the other one */
    public void copy(long school, String ownerKind, long from, long to, long by, Instant at) {
        em.createNativeQuery(COPY)
                .setParameter(1, school)
                .setParameter(2, ownerKind)
                .setParameter(3, from)
                .setParameter(4, to)
                .setParameter(5, by)
                .setParameter(6, Timestamp.from(at))
                .executeUpdate();
    }

    /** Takes away what owners of a kind have had since before a moment. @return how many files */
    public int forget(String ownerKind, Instant before) {
        return em.createNativeQuery(FORGET)
                .setParameter(1, ownerKind)
                .setParameter(2, Timestamp.from(before))
                .executeUpdate();
    }

    /** With its content. */
    public void drop(long file) {
        em.createNativeQuery(DROP).setParameter(1, file).executeUpdate();
    }
}

package org.dnevnik.files.model;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
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

    /**
     * Something to store.
     *
     * @param type as found in the content
     */
    public record Content(String name, String type, String sha256, int size, Source source) {}

    /**
     * Stores a file, a piece at a time.
     *
     * @return its id
     */
    public long add(long school, String ownerKind, long owner, Content content, long by, Instant at)
            throws IOException {
        long id = NativeQuery.number(NativeQuery.value(
                em,
                ADD,
                school,
                ownerKind,
                owner,
                content.name(),
                content.type(),
                content.size(),
                content.sha256(),
                by,
                at));
        try (InputStream in = content.source().open()) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                NativeQuery.write(em, ADD_PIECE, id, number, piece);
                number++;
            }
        }
        return id;
    }

    /**
     * Gives files another owner.
     *
     * @param school of that owner
     */
    public void handOver(List<Long> files, long school, String ownerKind, long owner) {
        NativeQuery.write(em, HAND_OVER, NativeQuery.array(files), school, ownerKind, owner);
    }

    /**
     * Attaches what is attached to one thing to another of the same kind too, with its content.
     *
     * @param school of the other one
     */
    public void copy(long school, String ownerKind, long from, long to, long by, Instant at) {
        NativeQuery.write(em, COPY, school, ownerKind, from, to, by, at);
    }

    /**
     * Takes away what owners of a kind have had since before a moment.
     *
     * @return how many files
     */
    public int forget(String ownerKind, Instant before) {
        return NativeQuery.write(em, FORGET, ownerKind, before);
    }

    /** With its content. */
    public void drop(long file) {
        NativeQuery.write(em, DROP, file);
    }
}

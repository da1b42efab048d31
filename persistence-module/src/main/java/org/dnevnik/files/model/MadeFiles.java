package org.dnevnik.files.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;

/** Files that a feature has made in memory, written piece by piece beside those that people attach. */
public class MadeFiles {

    private static final String ADD = """
            INSERT INTO files.stored_file (id, school, owner_kind, owner, name, type, size, sha256, added_by, added_at)
            VALUES (nextval('files.stored_file_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) RETURNING id""";

    private static final String ADD_PIECE =
            "INSERT INTO files.piece (stored_file, number, content) VALUES (?1, ?2, ?3)";

    private final EntityManager em;

    public MadeFiles(EntityManager em) {
        this.em = em;
    }

    /** What was made, for whom. @param type as found in the content */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Made(
            long school,
            String ownerKind,
            long owner,
            String name,
            String type,
            String sha256,
            byte[] content,
            long by) {}

    /** @return the file's id */
    public long add(Made made, Instant at) {
        Object id = em.createNativeQuery(ADD)
                .setParameter(1, made.school())
                .setParameter(2, made.ownerKind())
                .setParameter(3, made.owner())
                .setParameter(4, made.name())
                .setParameter(5, made.type())
                .setParameter(6, made.content().length)
                .setParameter(7, made.sha256())
                .setParameter(8, made.by())
                .setParameter(9, Timestamp.from(at))
                .getSingleResult();
        long file = ((Number) id).longValue();
        for (int from = 0; from < made.content().length; from += StoredFiles.PIECE) {
            int to = Math.min(made.content().length, from + StoredFiles.PIECE);
            em.createNativeQuery(ADD_PIECE)
                    .setParameter(1, file)
                    .setParameter(2, from / StoredFiles.PIECE)
                    .setParameter(3, Arrays.copyOfRange(made.content(), from, to))
                    .executeUpdate();
        }
        return file;
    }
}

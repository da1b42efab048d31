package org.dnevnik.files.view;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.kernel.InstantColumn;

/** Reads attached files; each method is one statement. */
public class StoredFileQuery {

    private static final String FILES =
            "SELECT id, owner_kind, owner, name, type, size, sha256, added_by, added_at FROM files.stored_file ";

    private static final String OF_OWNER = FILES + "WHERE owner_kind = ?1 AND owner = ?2 ORDER BY id";

    private static final String ONE = FILES + "WHERE id = ?1";

    private static final String TOTAL =
            "SELECT coalesce(sum(size), 0) FROM files.stored_file WHERE school = ?1 AND owner_kind <> 'ANSWER' AND owner_kind <> 'UPLOAD'";

    private static final String TOTAL_OF =
            "SELECT coalesce(sum(size), 0) FROM files.stored_file WHERE added_by = ?1 AND owner_kind = ?2";

    private static final String PIECE = "SELECT content FROM files.piece WHERE stored_file = ?1 AND number = ?2";

    private final EntityManager em;

    public StoredFileQuery(EntityManager em) {
        this.em = em;
    }

    /** In the order in which they were added. */
    @SuppressWarnings("unchecked")
    public List<StoredFile> of(String ownerKind, long owner) {
        List<Object[]> rows = em.createNativeQuery(OF_OWNER)
                .setParameter(1, ownerKind)
                .setParameter(2, owner)
                .getResultList();
        return rows.stream().map(StoredFileQuery::file).toList();
    }

    @SuppressWarnings("unchecked")
    public Optional<StoredFile> one(long file) {
        List<Object[]> rows = em.createNativeQuery(ONE).setParameter(1, file).getResultList();
        return rows.stream().findFirst().map(StoredFileQuery::file);
    }

    /** Bytes of what one person has added to owners of a kind. */
    public long totalOf(long person, String ownerKind) {
        return ((Number) em.createNativeQuery(TOTAL_OF)
                        .setParameter(1, person)
                        .setParameter(2, ownerKind)
                        .getSingleResult())
                .longValue();
    }

    /** Bytes of a school's files, without what its pupils have handed in and what programs have only put down. */
    public long total(long school) {
        return ((Number) em.createNativeQuery(TOTAL).setParameter(1, school).getSingleResult()).longValue();
    }

    /** A piece of the content by its number, from 0; empty behind the last one. */
    public Optional<byte[]> piece(long file, int number) {
        return em.createNativeQuery(PIECE).setParameter(1, file).setParameter(2, number).getResultList().stream()
                .findFirst()
                .map(byte[].class::cast);
    }

    private static StoredFile file(Object[] r) {
        return new StoredFile(
                ((Number) r[0]).longValue(),
                (String) r[1],
                ((Number) r[2]).longValue(),
                (String) r[3],
                (String) r[4],
                ((Number) r[5]).intValue(),
                (String) r[6],
                ((Number) r[7]).longValue(),
                Objects.requireNonNull(InstantColumn.of(r[8])));
    }
}

package org.dnevnik.files.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

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
    public List<StoredFile> of(String ownerKind, long owner) {
        return NativeQuery.rows(em, OF_OWNER, ownerKind, owner)
                .map(StoredFileQuery::file)
                .toList();
    }

    public Optional<StoredFile> one(long file) {
        return NativeQuery.rows(em, ONE, file).findFirst().map(StoredFileQuery::file);
    }

    /** Bytes of what one person has added to owners of a kind. */
    public long totalOf(long person, String ownerKind) {
        return number(NativeQuery.value(em, TOTAL_OF, person, ownerKind));
    }

    /** Bytes of a school's files, without what its pupils have handed in and what programs have only put down. */
    public long total(long school) {
        return number(NativeQuery.value(em, TOTAL, school));
    }

    /** A piece of the content by its number, from 0; empty behind the last one. */
    public Optional<byte[]> piece(long file, int number) {
        return NativeQuery.values(em, PIECE, file, number).findFirst().map(byte[].class::cast);
    }

    private static StoredFile file(Object[] r) {
        return new StoredFile(
                number(r[0]),
                (String) r[1],
                number(r[2]),
                (String) r[3],
                (String) r[4],
                whole(r[5]),
                (String) r[6],
                number(r[7]),
                instant(r[8]));
    }
}

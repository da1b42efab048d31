package org.dnevnik.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.dnevnik.files.model.StoredFiles;
import org.dnevnik.files.model.StoredFiles.Content;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.files.view.StoredFileQuery;
import org.dnevnik.kernel.SchoolClock;

/**
 * Files that features have made themselves and keep for somebody, and those that they take once more from where they are attached: nobody sent
 * them now, so they are as large as they are, and no program is looked for.
 */
@ApplicationScoped
public class KeptFiles {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected KeptFiles() {}

    /** Over a transaction and a clock of one's own, as tests do. */
    public KeptFiles(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Stores a file in the caller's transaction.
     *
     * @param name as it will be called on a disk
     * @param by   who asked for it
     * @return its id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long keep(long school, String ownerKind, long owner, String name, byte[] content, long by) {
        Content made = new Content(
                name,
                ContentType.of(content),
                sha256(content),
                content.length,
                () -> new ByteArrayInputStream(content));
        try {
            return new StoredFiles(em).add(school, ownerKind, owner, made, by, clock.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Attaches what is attached to one thing to another that has nothing yet, in the caller's transaction.
     *
     * @param by who takes it, and may read both
     * @return whether it has all of it now; not where the school's files have filled what is theirs: then it has nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean copied(long school, String ownerKind, long from, long to, long by) {
        StoredFileQuery query = new StoredFileQuery(em);
        List<StoredFile> taken = query.of(ownerKind, from);
        if (taken.isEmpty() || !query.of(ownerKind, to).isEmpty()) {
            return true;
        }
        long more = taken.stream().mapToLong(StoredFile::size).sum();
        boolean fits = FileService.hasSpace(query, school, more);
        if (fits) {
            new StoredFiles(em).copy(school, ownerKind, from, to, by, clock.now());
        }
        return fits;
    }

    /**
     * Takes away what owners of a kind have had since before a moment.
     *
     * @return how many files
     */
    @Transactional
    public int forget(String ownerKind, Instant before) {
        return new StoredFiles(em).forget(ownerKind, before);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}

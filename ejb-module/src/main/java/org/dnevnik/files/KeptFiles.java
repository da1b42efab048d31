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
import org.dnevnik.files.model.StoredFiles;
import org.dnevnik.files.model.StoredFiles.Content;
import org.dnevnik.kernel.SchoolClock;

/** Files that features have made themselves, and keep for somebody: nobody sent them, so they are as large as they are, and no program is looked for. */
@ApplicationScoped
public class KeptFiles {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected KeptFiles() {}

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

    /** Takes away what owners of a kind have had since before a moment. @return how many files */
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

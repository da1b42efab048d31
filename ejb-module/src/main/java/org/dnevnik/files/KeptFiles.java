package org.dnevnik.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.dnevnik.files.model.StoredFiles;
import org.dnevnik.files.model.StoredFiles.Content;
import org.dnevnik.kernel.SchoolClock;

/** Files that a feature has made itself, and keeps for somebody: nobody sent them, so they are as large as they are, and no program is looked for. */
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
        Content stored = new Content(name, ContentType.of(content), FileService.sha256(content), content);
        return new StoredFiles(em).add(school, ownerKind, owner, stored, by, clock.now());
    }
}

package org.dnevnik.files;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dnevnik.files.FileOwner.Access;
import org.dnevnik.files.model.StoredFiles;
import org.dnevnik.files.model.StoredFiles.Content;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.files.view.StoredFileQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;

/** Attached files: listed, added, read, taken away. */
@Stateless
@DenyAll
public class FileService {

    private static final int MEGABYTE = 1024 * 1024;

    /** Megabytes of one file. */
    private static final int LARGEST = 10;

    /** Files of one owner. */
    private static final int MOST = 20;

    /** Gigabytes of a school's files. */
    private static final long QUOTA = 5;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    @Any
    private Instance<FileOwner> owners;

    /** What is attached to an owner. @throws NotFound for who must not know of it */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<StoredFile> files(Caller caller, String ownerKind, long owner) {
        FilePolicy.requireMayRead(owners, caller, ownerKind, owner);
        return new StoredFileQuery(em).of(ownerKind, owner);
    }

    /**
     * Attaches a file.
     *
     * @return its id
     * @throws NotAllowed for who may only read
     * @throws Refusal    for what is empty, too large, a program, or one too many
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long add(Caller caller, AddFile order) {
        Access access = FilePolicy.requireMayAdd(owners, caller, order.ownerKind(), order.owner());
        String name = order.safeName();
        requireFits(order, name);
        StoredFileQuery query = new StoredFileQuery(em);
        if (query.of(order.ownerKind(), order.owner()).size() >= MOST) {
            throw new Refusal(FilesRefusal.TOO_MANY, MOST);
        }
        if (query.total(access.school()) + order.content().length > QUOTA * 1024 * MEGABYTE) {
            throw new Refusal(FilesRefusal.NO_SPACE, QUOTA);
        }
        Content content = new Content(name, ContentType.of(order.content()), sha256(order.content()), order.content());
        return new StoredFiles(em)
                .add(access.school(), order.ownerKind(), order.owner(), content, caller.person(), clock.now());
    }

    private static void requireFits(AddFile order, String name) {
        if (order.content().length == 0) {
            throw new Refusal(FilesRefusal.EMPTY);
        }
        if (order.content().length > LARGEST * MEGABYTE) {
            throw new Refusal(FilesRefusal.TOO_LARGE, LARGEST);
        }
        if (ContentType.isProgram(name, order.content())) {
            throw new Refusal(FilesRefusal.PROGRAM);
        }
    }

    /** What a file is, for whoever is about to read it. @throws NotFound for who must not know of its owner */
    @RolesAllowed(Caller.SIGNED_IN)
    public StoredFile file(Caller caller, long file) {
        StoredFile found = found(file);
        FilePolicy.requireMayRead(owners, caller, found.ownerKind(), found.owner());
        return found;
    }

    /** Writes the content piece by piece. @throws NotFound for who must not know of its owner */
    @RolesAllowed(Caller.SIGNED_IN)
    public void read(Caller caller, long file, OutputStream out) throws IOException {
        StoredFile found = found(file);
        FilePolicy.requireMayRead(owners, caller, found.ownerKind(), found.owner());
        StoredFileQuery query = new StoredFileQuery(em);
        int number = 0;
        for (Optional<byte[]> piece = query.piece(file, number); piece.isPresent(); piece = query.piece(file, number)) {
            out.write(piece.get());
            number++;
        }
    }

    /** Takes a file away. @throws NotAllowed for who may only read */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long file) {
        StoredFile found = found(file);
        FilePolicy.requireMayAdd(owners, caller, found.ownerKind(), found.owner());
        new StoredFiles(em).drop(file);
    }

    private StoredFile found(long file) {
        return new StoredFileQuery(em).one(file).orElseThrow(() -> new NotFound("file " + file));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}

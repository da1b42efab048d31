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
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Bytes of one file. */
    public static final int LARGEST = 10 << 20;

    private static final int MEGABYTE = 1 << 20;

    private static final long GIGABYTE = 1L << 30;

    /** Files of one owner. */
    private static final int MOST = 20;

    /** Gigabytes of a school's files. */
    private static final long QUOTA = 5;

    /** Gigabytes of what one person hands in. */
    private static final long OWN_QUOTA = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    @Any
    private Instance<FileOwner> owners;

    /**
     * What is attached to an owner.
     *
     * @throws NotFound for who must not know of it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<StoredFile> files(Caller caller, String ownerKind, long owner) {
        FilePolicy.requireMayRead(FilePolicy.owner(owners, ownerKind), caller, owner);
        return new StoredFileQuery(em).of(ownerKind, owner);
    }

    /**
     * Attaches a file. One of the same name and content that is there already is acknowledged, so that an order whose answer was lost may be
     * repeated.
     *
     * @return its id
     * @throws NotAllowed for who may only read
     * @throws Refusal    for what is empty, too large, a program, a picture without a picture, or one too many
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long add(Caller caller, AddFile order) throws IOException {
        FileOwner owner = FilePolicy.owner(owners, order.ownerKind());
        Access access = FilePolicy.requireMayAdd(owner, caller, order.owner());
        String name = order.safeName();
        FileLook look = look(order.content(), name);
        StoredFileQuery query = new StoredFileQuery(em);
        List<StoredFile> there = query.of(order.ownerKind(), order.owner());
        Optional<StoredFile> same = there.stream()
                .filter(f -> f.sha256().equals(look.sha256()) && f.name().equals(name))
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (there.size() >= MOST) {
            throw new Refusal(FilesRefusal.TOO_MANY, MOST);
        }
        requireSpace(query, access, caller, order.ownerKind(), look.size());
        Content content = new Content(
                name, look.type(), look.sha256(), (int) look.size(), () -> Files.newInputStream(order.content()));
        long id = new StoredFiles(em)
                .add(access.school(), order.ownerKind(), order.owner(), content, caller.person(), clock.now());
        owner.added(caller, order.owner(), name);
        return id;
    }

    /**
     * Attaches to one thing what is attached to another: all of it or nothing.
     *
     * @throws NotAllowed for who may only read one of them
     * @throws NotFound   for a file that is not there
     * @throws Refusal    for one too many
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void handOver(Caller caller, HandOver order) {
        FilePolicy.requireMayAdd(FilePolicy.owner(owners, order.fromKind()), caller, order.from());
        FileOwner owner = FilePolicy.owner(owners, order.toKind());
        Access access = FilePolicy.requireMayAdd(owner, caller, order.to());
        StoredFileQuery query = new StoredFileQuery(em);
        List<StoredFile> handed = query.of(order.fromKind(), order.from()).stream()
                .filter(f -> order.files().contains(f.id()))
                .toList();
        if (handed.size() < order.files().size()) {
            throw new NotFound("files of " + order.fromKind() + " " + order.from());
        }
        if (query.of(order.toKind(), order.to()).size() + handed.size() > MOST) {
            throw new Refusal(FilesRefusal.TOO_MANY, MOST);
        }
        requireSpace(
                query,
                access,
                caller,
                order.toKind(),
                handed.stream().mapToLong(StoredFile::size).sum());
        new StoredFiles(em).handOver(order.files(), access.school(), order.toKind(), order.to());
        handed.forEach(f -> owner.added(caller, order.to(), f.name()));
    }

    /** Of what will be stored: a picture without the traces of who took it. */
    private static FileLook look(Path content, String name) throws IOException {
        FileLook look = FileLook.at(content);
        requireFits(look, name);
        return PictureTraces.takenOut(content, look.type()) ? FileLook.at(content) : look;
    }

    private static void requireFits(FileLook look, String name) {
        if (look.size() == 0) {
            throw new Refusal(FilesRefusal.EMPTY);
        }
        if (look.size() > LARGEST) {
            throw new Refusal(FilesRefusal.TOO_LARGE, LARGEST / MEGABYTE);
        }
        if (ContentType.isProgram(name, look.start())) {
            throw new Refusal(FilesRefusal.PROGRAM);
        }
    }

    private static void requireSpace(StoredFileQuery query, Access access, Caller caller, String ownerKind, long more) {
        if (access.own() && query.totalOf(caller.person(), ownerKind) + more > OWN_QUOTA * GIGABYTE) {
            throw new Refusal(FilesRefusal.NO_SPACE_OF_ONE, OWN_QUOTA);
        }
        if (!access.own() && !hasSpace(query, access.school(), more)) {
            throw new Refusal(FilesRefusal.NO_SPACE, QUOTA);
        }
    }

    /** Whether a school's files have room for some bytes. */
    static boolean hasSpace(StoredFileQuery query, long school, long more) {
        return query.total(school) + more <= QUOTA * GIGABYTE;
    }

    /**
     * What a file is, for whoever is about to read it.
     *
     * @throws NotFound for who must not know of its owner
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public StoredFile file(Caller caller, long file) {
        StoredFile found = found(file);
        FilePolicy.requireMayRead(FilePolicy.owner(owners, found.ownerKind()), caller, found.owner());
        return found;
    }

    /**
     * Writes the content piece by piece.
     *
     * @throws NotFound for who must not know of its owner
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void read(Caller caller, long file, OutputStream out) throws IOException {
        StoredFile found = found(file);
        FilePolicy.requireMayRead(FilePolicy.owner(owners, found.ownerKind()), caller, found.owner());
        StoredFileQuery query = new StoredFileQuery(em);
        int number = 0;
        for (Optional<byte[]> piece = query.piece(file, number); piece.isPresent(); piece = query.piece(file, number)) {
            out.write(piece.get());
            number++;
        }
    }

    /**
     * Takes a file away.
     *
     * @throws NotAllowed for who may only read
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long file) {
        StoredFile found = found(file);
        FileOwner owner = FilePolicy.owner(owners, found.ownerKind());
        FilePolicy.requireMayAdd(owner, caller, found.owner());
        new StoredFiles(em).drop(file);
        owner.dropped(caller, found.owner(), found.name());
    }

    private StoredFile found(long file) {
        return new StoredFileQuery(em).one(file).orElseThrow(() -> new NotFound("file " + file));
    }
}

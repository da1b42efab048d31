package org.dnevnik.files;

import org.dnevnik.files.FileOwner.Access;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;

/** Who reads, adds and takes files away: as the owner's own feature says, and nobody where no feature knows the owner. */
final class FilePolicy {

    private FilePolicy() {}

    /** @throws NotFound for a kind that no feature knows */
    static FileOwner owner(Iterable<FileOwner> owners, String kind) {
        for (FileOwner known : owners) {
            if (known.kind().equals(kind)) {
                return known;
            }
        }
        throw new NotFound("files of " + kind);
    }

    /** @throws NotFound for who must not know of the owner */
    static Access requireMayRead(FileOwner known, Caller caller, long owner) {
        return known.access(caller, owner).orElseThrow(() -> new NotFound("files of " + known.kind() + " " + owner));
    }

    /**
     * @throws NotAllowed for who may only read
     * @throws NotFound for who must not know of the owner
     */
    static Access requireMayAdd(FileOwner known, Caller caller, long owner) {
        Access access = requireMayRead(known, caller, owner);
        if (!access.adds()) {
            throw new NotAllowed("add files to " + known.kind());
        }
        return access;
    }
}

package org.dnevnik.files;

import org.dnevnik.files.FileOwner.Access;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;

/** Who reads, adds and takes files away: as the owner's own feature says, and nobody where no feature knows the owner. */
final class FilePolicy {

    private FilePolicy() {}

    /** @throws NotFound for who must not know of the owner */
    static Access requireMayRead(Iterable<FileOwner> owners, Caller caller, String kind, long owner) {
        for (FileOwner known : owners) {
            if (known.kind().equals(kind)) {
                return known.access(caller, owner).orElseThrow(() -> new NotFound("files of " + kind + " " + owner));
            }
        }
        throw new NotFound("files of " + kind);
    }

    /**
     * @throws NotAllowed for who may only read
     * @throws NotFound for who must not know of the owner
     */
    static Access requireMayAdd(Iterable<FileOwner> owners, Caller caller, String kind, long owner) {
        Access access = requireMayRead(owners, caller, kind, owner);
        if (!access.adds()) {
            throw new NotAllowed("add files to " + kind);
        }
        return access;
    }
}

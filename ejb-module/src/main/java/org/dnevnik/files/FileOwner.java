package org.dnevnik.files;

import java.util.Optional;
import org.dnevnik.kernel.Caller;

/** A feature's own word on who reads and adds files of what belongs to it; implemented once for each kind of owner. */
public interface FileOwner {

    /** Of the owners that this one knows: {@code LESSON}. */
    String kind();

    /** Empty for an owner that is not there, or not for the caller. */
    Optional<Access> access(Caller caller, long owner);

    /** @param school whose quota is used; @param adds whether the caller may add and take away */
    record Access(long school, boolean adds) {}
}

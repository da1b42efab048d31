package org.dnevnik.files;

import java.util.Optional;
import org.dnevnik.kernel.Caller;

/** A feature's own word on who reads and adds files of what belongs to it; implemented once for each kind of owner. */
public interface FileOwner {

    /** Of the owners that this one knows: {@code LESSON}. */
    String kind();

    /** Empty for an owner that is not there, or not for the caller. */
    Optional<Access> access(Caller caller, long owner);

    /** Called in the transaction in which the caller has attached a file. May refuse it still. */
    default void added(Caller caller, long owner, String name) {}

    /** Called in the transaction in which the caller has taken a file away. May refuse it still. */
    default void dropped(Caller caller, long owner, String name) {}

    /**
     * @param school whose quota is used
     * @param adds   whether the caller may add and take away
     * @param own    whether the files count among those of whoever adds them, and not among the school's: what pupils hand in must not fill
     *               what the school has for its lessons, nor the other way round
     */
    record Access(long school, boolean adds, boolean own) {

        /** Counted among the school's files. */
        public Access(long school, boolean adds) {
            this(school, adds, false);
        }
    }
}

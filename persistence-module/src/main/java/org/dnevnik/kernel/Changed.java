package org.dnevnik.kernel;

/** Somebody else changed the thing since the caller saw it; nothing was written. Rolls the transaction back. */
public class Changed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what kind and id of the thing, for the log */
    public Changed(String what) {
        super(what, null, false, false);
    }
}

package org.dnevnik.kernel;

/** The thing is absent, or the caller must not learn that it is there. Rolls the transaction back. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what kind and id of the thing, for the log */
    public NotFound(String what) {
        super(what, null, false, false);
    }
}

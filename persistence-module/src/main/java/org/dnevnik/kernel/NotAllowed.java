package org.dnevnik.kernel;

/** The caller may see the thing, but not do this with it. Rolls the transaction back. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what the refused act, for the log */
    public NotAllowed(String what) {
        super(what, null, false, false);
    }
}

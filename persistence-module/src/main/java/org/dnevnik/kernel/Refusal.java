package org.dnevnik.kernel;

import java.util.List;

/** A rule of the school says no; the text for the reader is found by the reason's key. Rolls the transaction back. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient List<Object> details;

    /** @param details values for the placeholders of the text, in order */
    public Refusal(Reason reason, Object... details) {
        super(reason.key(), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> details() {
        return details;
    }
}

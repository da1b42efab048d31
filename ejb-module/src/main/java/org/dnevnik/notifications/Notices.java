package org.dnevnik.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.dnevnik.outbox.Outbox;

/** Where the school's features say what a family must learn. */
@ApplicationScoped
public class Notices {

    static final String QUEUE = "notifications";

    @Inject
    private Outbox outbox;

    /** For the container. */
    protected Notices() {}

    /** Over an outbox of one's own, as tests do. */
    public Notices(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Adds a notice to the running transaction: it is announced after success, and not at all after a roll-back. */
    public void add(Notice notice) {
        outbox.add(QUEUE, notice.kind(), notice.school(), notice.payload());
    }
}

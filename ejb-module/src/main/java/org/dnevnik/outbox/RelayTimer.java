package org.dnevnik.outbox;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Wakes the relay for rows that no commit on this node announces. */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RelayTimer {

    @Inject
    private OutboxRelay relay;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        relay.moveWaiting();
        relay.moveLost();
    }
}

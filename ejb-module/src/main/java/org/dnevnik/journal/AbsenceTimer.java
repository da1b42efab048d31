package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger.Level;
import org.dnevnik.kernel.Changed;

/** Looks for accepted absences whose day has come; a school's day begins at its own midnight, so the clock is asked often. */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AbsenceTimer {

    private static final System.Logger LOG = System.getLogger(AbsenceTimer.class.getName());

    @Inject
    private AbsenceDays days;

    /** For the container. */
    public AbsenceTimer() {}

    AbsenceTimer(AbsenceDays days) {
        this.days = days;
    }

    @Schedule(hour = "*", minute = "*/10", second = "20", persistent = false)
    void tick() {
        try {
            days.due().forEach(this::write);
        } catch (PersistenceException | TransactionalException e) {
            LOG.log(Level.WARNING, "accepted absences wait until the database is there: {0}", e.getMessage());
        }
    }

    private void write(long notice) {
        try {
            days.write(notice);
        } catch (Changed e) {
            LOG.log(Level.DEBUG, "somebody writes there, the next tick tries again: {0}", e.getMessage());
        } catch (RuntimeException e) { // whatever is wrong with one of them, the others are written
            LOG.log(Level.ERROR, "an accepted absence could not be written: " + notice, e);
        }
    }
}

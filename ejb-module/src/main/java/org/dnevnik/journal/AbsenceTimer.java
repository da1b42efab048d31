package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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

    @Schedule(hour = "*", minute = "*/10", second = "20", persistent = false)
    void tick() {
        days.due().forEach(this::write);
    }

    private void write(long notice) {
        try {
            days.write(notice);
        } catch (Changed e) {
            LOG.log(Level.DEBUG, "somebody writes there, the next tick tries again: {0}", e.getMessage());
        }
    }
}

package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Takes away what was made in the background once its time is over. */
@Startup
@Singleton
@DenyAll
public class ReportTimer {

    @Inject
    private RunBook book;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void tick() {
        book.forget();
    }
}

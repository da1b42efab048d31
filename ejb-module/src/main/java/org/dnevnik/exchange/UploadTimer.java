package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.dnevnik.files.KeptFiles;
import org.dnevnik.kernel.SchoolClock;

/** Forgets what programs have put down and not used in a week. */
@Startup
@Singleton
@DenyAll
public class UploadTimer {

    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private KeptFiles files;

    @Inject
    private SchoolClock clock;

    @Schedule(hour = "4", minute = "40", persistent = false)
    void night() {
        files.forget(UploadFiles.KIND, clock.now().minus(KEPT));
    }
}

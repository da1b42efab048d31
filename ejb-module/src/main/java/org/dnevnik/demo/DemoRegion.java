package org.dnevnik.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dnevnik.kernel.Caller;
import org.dnevnik.school.SchoolOpening;
import org.eclipse.microprofile.config.Config;

/**
 * Fills an empty installation with the demo region, where {@code dnevnik.demo.dir} names its files. The server is not ready before it is
 * done. Each school is one transaction, so a start that is killed leaves no half school behind.
 */
@Singleton
@Startup
@DependsOn("FirstStart")
@RunAs(Caller.SIGNED_IN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoRegion {

    private static final Logger LOG = Logger.getLogger(DemoRegion.class.getName());

    private static final SchoolOpening.Place TOWN =
            new SchoolOpening.Place("Город", "ул. Учебная, 7", "+7 (000) 000-00-07", "school-7@region.example");
    private static final SchoolOpening.Place VILLAGE =
            new SchoolOpening.Place("Село", "ул. Полевая, 1", "+7 (000) 000-00-01", "rural@region.example");

    @EJB
    private DemoSchool school;

    @Inject
    private Config config;

    @PostConstruct
    void fill() {
        Optional<Path> files =
                config.getOptionalValue("dnevnik.demo.dir", String.class).map(Path::of);
        if (files.isEmpty()) {
            return;
        }
        long begin = System.nanoTime();
        boolean town =
                school.open(files.get().resolve("school-7"), "МБОУ «Средняя школа № 7»", "Школа № 7", TOWN, true);
        boolean village = school.open(
                files.get().resolve("school-rural"), "МБОУ «Сельская школа»", "Сельская школа", VILLAGE, false);
        if (town || village) {
            LOG.log(Level.INFO, "The demo region was filled in {0} ms.", (System.nanoTime() - begin) / 1_000_000);
        }
    }
}

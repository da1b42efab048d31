package org.dnevnik.reports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.dnevnik.kernel.NotFound;

/** All reports that were built in. */
@ApplicationScoped
public class Reports {

    @Inject
    @Any
    private Instance<Report> all;

    List<Sheet> sheets(ReportChoice choice) {
        for (Report report : all) {
            if (report.kind() == choice.kind()) {
                return report.sheets(choice);
            }
        }
        throw new NotFound("report " + choice.kind());
    }
}

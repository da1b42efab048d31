package org.dnevnik.reports;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.dnevnik.journal.view.JournalClass;
import org.dnevnik.journal.view.TeachingsQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.view.ReportSchool;
import org.dnevnik.reports.view.ReportSchoolQuery;

/** What every report on a school begins with: its running year, and what of it is the caller's own. */
final class SchoolReading {

    private final EntityManager em;
    private final SchoolClock clock;

    SchoolReading(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** @throws NotFound for a school without this year */
    ReportSchool school(long id) {
        int year = AcademicYear.of(clock.today(Families.REGION)).number();
        return new ReportSchoolQuery(em)
                .of(List.of(id), year).stream().findFirst().orElseThrow(() -> new NotFound("year of school " + id));
    }

    /** The classes that the caller leads there, and whose reports it reads. */
    List<JournalClass> led(Caller caller, ReportSchool school) {
        return new TeachingsQuery(em)
                .classes(caller.person(), List.of(), school.year(), clock.today(school.zone())).stream()
                        .filter(c -> c.school() == school.id() && ReportPolicy.seesListed(caller, c))
                        .toList();
    }
}

package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.school.view.KnownGroupsQuery;

/**
 * Brings a school's people and classes in from the files that schools have. All or nothing; whoever is there already is found by SNILS,
 * else by name and birth date, so that a repeat changes nothing. Nobody is removed because a file does not name them.
 */
@ApplicationScoped
@Transactional
public class PeopleImport {

    private static final ZoneId ZONE = Families.REGION;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected PeopleImport() {}

    /** Over a transaction and a clock of one's own, as tests do. */
    public PeopleImport(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What {@link #apply} would do, without doing it. */
    public ImportReport preview(long school, int year, List<ImportFile> files) {
        return run(school, year, files, false, Steps.UNSEEN);
    }

    /** Does it, unless anything is at fault: then nothing is written. @param steps is told how far it is */
    public ImportReport apply(long school, int year, List<ImportFile> files, Steps steps) {
        return run(school, year, files, true, steps);
    }

    private ImportReport run(long school, int year, List<ImportFile> files, boolean write, Steps steps) {
        Findings findings = new Findings();
        LocalDate today = clock.today(ZONE);
        PeopleRows rows = new PeopleRows(files, today, findings);
        KnownGroupsQuery known = new KnownGroupsQuery(em, school, year);
        Optional<LocalDate> starts = known.starts();
        if (starts.isEmpty()) {
            findings.fault("", "noYear", Integer.toString(year));
            return findings.report(List.of());
        }
        PeoplePlan plan = new PeoplePlan(em, new PeoplePlan.Where(school, year, starts.get(), today), rows, known);
        rows.judge(plan.classNames());
        if (!findings.isClean()) {
            return findings.report(List.of());
        }
        return findings.report(plan.carryOut(write, steps));
    }
}

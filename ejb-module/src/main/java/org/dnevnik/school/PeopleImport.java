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
import org.dnevnik.people.view.KnownPersonsQuery;
import org.dnevnik.school.view.KnownGroupsQuery;
import org.dnevnik.school.view.OwnPeopleQuery;
import org.dnevnik.school.view.SourcedQuery;

/**
 * Brings a school's people and classes in from the files that schools have. All or nothing; whoever is there already is found by SNILS,
 * else by name and birth date, so that a repeat changes nothing. Nobody is removed because a file does not name them; who leaves is said in so many words.
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

    /**
     * What is to be brought in.
     *
     * @param by     the person who imports
     * @param reopen whether what has ended begins again, today, when a file names it: relations of guardians, and pupils who have left the
     *               school in the course of the year
     */
    public record Order(long school, int year, List<ImportFile> files, long by, boolean reopen) {

        public Order {
            files = List.copyOf(files);
        }
    }

    /** What {@link #apply} would do, without doing it; of what has ended it tells that it stays so. */
    public ImportReport preview(long school, int year, List<ImportFile> files) {
        return run(new Order(school, year, files, 0, false), false, Steps.UNSEEN);
    }

    /**
     * Does it, unless anything is at fault: then nothing is written.
     *
     * @param steps is told how far it is
     */
    public ImportReport apply(Order order, Steps steps) {
        return run(order, true, steps);
    }

    private ImportReport run(Order order, boolean write, Steps steps) {
        long school = order.school();
        int year = order.year();
        Findings findings = new Findings();
        KnownGroupsQuery groups = new KnownGroupsQuery(em, school, year);
        Optional<LocalDate> starts = groups.starts();
        if (starts.isEmpty()) {
            findings.fault("", "noYear", Integer.toString(year));
            return findings.report(List.of(), List.of());
        }
        OwnPeopleQuery own = new OwnPeopleQuery(em, school, year);
        SourcedQuery sourced = new SourcedQuery(em, school, year);
        KnownSchool known = new KnownSchool(groups.groups(), own, sourced.classes());
        LocalDate today = clock.today(ZONE);
        PeopleRows rows = new PeopleRows(order.files(), today, known, findings);
        new References(rows, known, findings).judge();
        SourcedStep things = new SourcedStep(sourced, rows, findings);
        things.judge();
        KnownPeople people = new KnownPeople(
                new KnownPersonsQuery(em),
                own,
                rows.persons(),
                sourced.people(rows.sourced().keySet()));
        people.judge(rows.persons(), findings);
        PeoplePlan.Where where =
                new PeoplePlan.Where(school, year, starts.get(), today, order.by(), clock.now(), order.reopen());
        PeoplePlan plan = new PeoplePlan(em, where, rows, known);
        if (findings.isClean()) {
            plan.carryOut(people, groups.enrolled(), write, steps, findings);
            plan.keepNames(things, write);
            plan.leave(new LeavingStep(em, where, rows.things, sourced, findings), write);
        }
        return findings.report(plan.changes(), plan.differences());
    }
}

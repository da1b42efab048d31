package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.exchange.model.PersonalRecords;
import org.dnevnik.exchange.view.PersonalFilesQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.PersonDataQuery;
import org.dnevnik.reports.BeginRun;
import org.dnevnik.reports.Printing;
import org.dnevnik.reports.ReportRunning;
import org.dnevnik.reports.RunBook;
import org.dnevnik.reports.view.ReportRun;
import org.dnevnik.reports.view.ReportRunsQuery;

/** Everything about oneself or one's child in one archive (152-ФЗ, article 14): made beside the request, kept for the asker alone for a week. */
@Stateless
@DenyAll
public class OwnDataService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Families families;

    @Inject
    private AccessLog reads;

    @Inject
    private RunBook book;

    @Inject
    private ReportRunning running;

    /** For whom the caller may ask, and what was made. */
    @RolesAllowed(Caller.SIGNED_IN)
    public OwnDataDesk desk(Caller caller) {
        OwnDataPolicy.requirePerson(caller);
        return new OwnDataDesk(
                caller.person(), families.children(caller), new ReportRunsQuery(em).personal(caller.person()));
    }

    /**
     * Begins to make the archive.
     *
     * @param name for people
     * @return the run's id
     * @throws NotFound for who is neither the person nor a guardian of the child
     * @throws org.dnevnik.kernel.Refusal while another run of the caller goes on
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long begin(Caller caller, long person, String name, Printing printing) {
        OwnDataPolicy.requireMayTake(caller, person, families);
        long school = new PersonalFilesQuery(em).school(person);
        BeginRun order = new BeginRun(
                school, ReportRun.PERSONAL, ReportRun.askedAbout(person), name, "personal-data-" + person + ".zip");
        long run = book.begin(caller, order);
        running.later(run, order.fileName(), progress -> printing.print(caller, progress));
        return run;
    }

    /**
     * Everything that is known of the person. Guardians' looks stand in the log.
     *
     * @throws NotFound as {@link #begin}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public PersonalData read(Caller caller, long person) {
        OwnDataPolicy.requireMayTake(caller, person, families);
        reads.read(caller, person, "all data");
        String name = new PersonDataQuery(em)
                .of(person)
                .orElseThrow(() -> new NotFound("person " + person))
                .name();
        List<PersonalData.Section> sections = new PersonalRecords(em)
                .of(person).stream()
                        .map(s -> new PersonalData.Section(s.place(), s.rows()))
                        .toList();
        return new PersonalData(name, sections, new PersonalFilesQuery(em).handedIn(person), PersonalRecords.leftOut());
    }

    /**
     * What the person has handed in.
     *
     * @throws NotFound as {@link #begin}, and for somebody else's file
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public byte[] file(Caller caller, long person, long file) {
        OwnDataPolicy.requireMayTake(caller, person, families);
        PersonalFilesQuery files = new PersonalFilesQuery(em);
        if (files.handedIn(person).stream().noneMatch(f -> f.id() == file)) {
            throw new NotFound("file " + file + " of " + person);
        }
        return files.content(file);
    }
}

package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.school.view.ImportRun;
import org.dnevnik.school.view.ImportRunsQuery;
import org.jspecify.annotations.Nullable;

/** Where imports are started and remembered. */
@Stateless
@DenyAll
public class ImportDeskService {

    private static final int RUNS = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public ImportDeskService() {}

    ImportDeskService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** @param school null for the first that the caller administers */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportDesk desk(Caller caller, @Nullable Long school) {
        long chosen = school == null ? own(caller) : school;
        SchoolPolicy.requireMayImport(caller, chosen);
        ImportRunsQuery query = new ImportRunsQuery(em);
        String name = query.school(chosen).orElseThrow(() -> new NotFound("school " + chosen));
        return new ImportDesk(chosen, name, clock.today(Families.REGION), query.of(chosen, RUNS));
    }

    /** How far a run is, or how it ended. */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportRun run(Caller caller, long school, int run) {
        SchoolPolicy.requireMayFollow(caller, school);
        return new ImportRunsQuery(em)
                .one(school, run)
                .orElseThrow(() -> new NotFound("import " + run + " of school " + school));
    }

    private static long own(Caller caller) {
        return caller.schoolsWith(Right.IMPORT).findFirst().orElseThrow(() -> new NotFound("school to import into"));
    }
}

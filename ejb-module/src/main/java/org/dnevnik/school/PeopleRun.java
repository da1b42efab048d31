package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;

/** Carries out an import of people that {@link RunLog} has begun. */
@Stateless
@DenyAll
@OpenToEveryone("called by ImportService alone, which has asked the policy")
public class PeopleRun {

    @Inject
    private PeopleImport people;

    @Inject
    private RunLog runs;

    /** In the caller's transaction. */
    @RolesAllowed(Caller.SIGNED_IN)
    public ImportReport now(int run, PeopleImport.Order order) {
        runs.hold(run);
        ImportReport report = people.apply(order, (step, done, total) -> runs.reached(run, step, done, total));
        runs.end(run, report);
        return report;
    }

    /** Beside the caller, in a transaction of its own. Whatever fails is logged by the container and leaves the run interrupted. */
    @Asynchronous
    @RolesAllowed(Caller.SIGNED_IN)
    public void later(int run, PeopleImport.Order order) {
        now(run, order);
    }
}

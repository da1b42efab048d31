package org.dnevnik.reports;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.OpenToEveryone;

/** Carries out a run that {@link RunBook} has begun. */
@Stateless
@DenyAll
@OpenToEveryone("called by ReportRunService alone, which has asked the policy; what is printed asks again")
public class ReportRunning {

    /** Printing on somebody's behalf. */
    public interface Work {
        byte[] made(Printing.Progress progress);
    }

    private static final System.Logger LOG = System.getLogger(ReportRunning.class.getName());

    @Inject
    private RunBook book;

    /** Ends the work on a run that nobody waits for any more. */
    private static final class TakenAway extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Beside the caller and without a transaction around all of it. Whatever fails is logged by the container, and told of the run. */
    @Asynchronous
    @RolesAllowed(Caller.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void later(long run, String fileName, Work work) {
        try {
            book.keep(run, fileName, work.made((done, total) -> step(run, done, total)));
        } catch (TakenAway ended) {
            LOG.log(Level.DEBUG, "run {0} was taken away by who asked for it", run);
        } finally {
            book.fail(run); // nothing happens to one that has ended, or is no more
        }
    }

    private void step(long run, int done, int total) {
        if (!book.reached(run, done, total)) {
            throw new TakenAway();
        }
    }
}

package org.dnevnik.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.school.model.ImportRuns;

/** Writes who imported what, so that any node and any later look tells how it ended. */
@ApplicationScoped
public class RunLog {

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected RunLog() {}

    /** Over a transaction of one's own, as tests do. */
    public RunLog(EntityManager em) {
        this.em = em;
    }

    /**
     * Seen by everybody at once, whatever becomes of the import. Refused while another import into the school runs.
     *
     * @return the run's id; 0 for a school that only the caller's transaction knows
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int begin(Caller caller, long school, List<ImportFile> files) {
        String names = files.stream().map(ImportFile::name).collect(Collectors.joining(", "));
        return new ImportRuns(em)
                .begin(school, caller.person(), names)
                .orElseThrow(() -> new Refusal(SchoolRefusal.IMPORT_RUNS));
    }

    /** The run lives as long as the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(int run) {
        new ImportRuns(em).hold(run);
    }

    /** Seen by everybody at once, while the run goes on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void reached(int run, String step, int done, int total) {
        new ImportRuns(em).reached(run, step, done, total);
    }

    /** Ends with the caller's transaction and only with it: whoever rolls back what was refused calls {@link #refused} first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(int run, ImportReport report) {
        write(run, report);
    }

    /** Stays when the caller's transaction is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(int run, ImportReport report) {
        write(run, report);
    }

    private void write(int run, ImportReport report) {
        int created = 0;
        int changed = 0;
        for (ImportReport.Change change : report.changes()) {
            created += change.created();
            changed += change.changed();
        }
        new ImportRuns(em).end(run, created, changed, report.faults().size());
    }
}

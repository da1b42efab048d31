package org.dnevnik.school.model;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalInt;
import org.dnevnik.kernel.NativeQuery;

/**
 * Runs of imports. A run begins in a transaction of its own, is held by the import's transaction, and ends with it: a run that
 * nobody holds and that has not ended was interrupted.
 */
public class ImportRuns {

    private static final int LONGEST = 1000;

    /** For the run of a school that is not there yet for others: it is opened in the transaction that imports. */
    private static final int NONE = 0;

    private static final String TURN = """
            SELECT pg_try_advisory_xact_lock(20260903, CAST(CAST(?1 AS bigint) % 2147483647 AS int))""";

    // a run that has just begun holds nothing yet; one that is held keeps TURN from succeeding
    private static final String BEGUN = """
            SELECT count(*) FROM school.import_run
            WHERE school = ?1 AND state = 'RUNNING' AND started_at > clock_timestamp() - interval '5 seconds'""";

    private static final String BEGIN = """
            INSERT INTO school.import_run (school, person, files, state)
            SELECT id, ?2, ?3, 'RUNNING' FROM school.school WHERE id = ?1
            RETURNING id""";

    private static final String HOLD = """
            SELECT CAST(pg_advisory_xact_lock(20260902, r.id) AS text),
                   CAST(pg_advisory_xact_lock(20260903, CAST(r.school % 2147483647 AS int)) AS text)
            FROM school.import_run AS r WHERE r.id = ?1""";

    private static final String END = """
            UPDATE school.import_run
            SET state = ?2, created = ?3, changed = ?4, faults = ?5, ended_at = clock_timestamp()
            WHERE id = ?1""";

    private static final String REACHED = """
            UPDATE school.import_run SET step = ?2, done = ?3, total = ?4 WHERE id = ?1 AND state = 'RUNNING'""";

    private final EntityManager em;

    public ImportRuns(EntityManager em) {
        this.em = em;
    }

    /**
     * A school imports one thing at a time, because an import decides by what is there.
     *
     * @param files names, for people
     * @return the run's id; empty while another import into the school runs
     */
    public OptionalInt begin(long school, long person, String files) {
        if (isBusy(school)) {
            return OptionalInt.empty();
        }
        String shown = files.length() > LONGEST ? files.substring(0, LONGEST) : files;
        List<Number> begun = NativeQuery.values(em, BEGIN, school, person, shown)
                .map(Number.class::cast)
                .toList();
        return OptionalInt.of(begun.isEmpty() ? NONE : begun.get(0).intValue());
    }

    private boolean isBusy(long school) {
        boolean turn = (Boolean) NativeQuery.value(em, TURN, school);
        Number begun = (Number) NativeQuery.value(em, BEGUN, school);
        return !turn || begun.intValue() > 0;
    }

    /** The run lives as long as the current transaction. */
    public void hold(int run) {
        NativeQuery.query(em, HOLD, run).getResultList();
    }

    /**
     * How far the run is.
     *
     * @param step key of the text that names what is being written
     */
    public void reached(int run, String step, int done, int total) {
        NativeQuery.write(em, REACHED, run, step, done, total);
    }

    /** @param faults 0 for a run that was carried out */
    public void end(int run, int created, int changed, int faults) {
        NativeQuery.write(em, END, run, faults == 0 ? "DONE" : "REFUSED", created, changed, faults);
    }
}

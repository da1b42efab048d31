package org.dnevnik.reports.model;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.OptionalLong;
import org.dnevnik.kernel.NativeQuery;

/** Runs of reports in the background. A run that has not ended and does not beat was interrupted. */
public class ReportRuns {

    /** Days for which a result is kept. */
    public static final int KEPT_DAYS = 7;

    // one at a time for each person, and a server that was killed keeps nobody from asking again
    private static final String BEGIN = """
            INSERT INTO reports.run (person, school, kind, asked, name, state)
            SELECT ?1, ?2, ?3, ?4, ?5, 'RUNNING'
            WHERE NOT EXISTS (SELECT FROM reports.run
                              WHERE person = ?1 AND state = 'RUNNING' AND beaten_at > clock_timestamp() - interval '60 seconds')
            RETURNING id""";

    private static final String REACHED = """
            UPDATE reports.run SET done = ?2, total = ?3, beaten_at = clock_timestamp() WHERE id = ?1 AND state = 'RUNNING'""";

    private static final String END = """
            UPDATE reports.run SET state = 'DONE', done = total, ended_at = clock_timestamp() WHERE id = ?1 AND state = 'RUNNING'""";

    private static final String FAILED = """
            UPDATE reports.run SET state = 'FAILED', ended_at = clock_timestamp() WHERE id = ?1 AND state = 'RUNNING'""";

    private static final String DROP = "DELETE FROM reports.run WHERE id = ?1";

    private static final String FORGET = """
            DELETE FROM reports.run WHERE started_at < clock_timestamp() - make_interval(days => ?1)""";

    private final EntityManager em;

    public ReportRuns(EntityManager em) {
        this.em = em;
    }

    /**
     * What is to be made.
     *
     * @param asked as an address has it
     * @param name for people
     */
    public record Asked(long person, long school, String kind, String asked, String name) {}

    /** @return the run's id; empty while another one of the same person goes on */
    public OptionalLong begin(Asked asked) {
        List<Number> begun = NativeQuery.values(
                        em, BEGIN, asked.person(), asked.school(), asked.kind(), asked.asked(), asked.name())
                .map(Number.class::cast)
                .toList();
        return begun.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(begun.get(0).longValue());
    }

    /**
     * How far the run is; it lives, too.
     *
     * @return false for a run that was taken away while it went on
     */
    public boolean reached(long run, int done, int total) {
        return NativeQuery.write(em, REACHED, run, done, total) == 1;
    }

    /** @return false for a run that was taken away while it went on */
    public boolean end(long run) {
        return NativeQuery.write(em, END, run) == 1;
    }

    /** It made nothing, and will not. */
    public void fail(long run) {
        em.createNativeQuery(FAILED).setParameter(1, run).executeUpdate();
    }

    /** With what it made. */
    public void drop(long run) {
        NativeQuery.write(em, DROP, run);
    }

    /**
     * Takes away what has been kept long enough.
     *
     * @return how many
     */
    public int forget() {
        return NativeQuery.write(em, FORGET, KEPT_DAYS);
    }
}

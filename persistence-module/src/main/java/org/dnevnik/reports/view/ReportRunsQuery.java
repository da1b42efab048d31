package org.dnevnik.reports.view;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dnevnik.reports.model.ReportRuns;

/** Reads what somebody asked to be made in the background, newest first, one statement. */
public class ReportRunsQuery {

    private static final String RUNS = """
            SELECT r.id, r.person, r.school, r.kind, r.asked, r.name,
                   CASE WHEN r.state = 'RUNNING' AND r.beaten_at < clock_timestamp() - interval '60 seconds' THEN 'INTERRUPTED' ELSE r.state END,
                   r.done, r.total, r.started_at, r.started_at + make_interval(days => ?2), f.id, coalesce(f.size, 0)
            FROM reports.run AS r
            LEFT JOIN files.stored_file AS f ON f.owner_kind = 'REPORT' AND f.owner = r.id
            """;

    // those that are no reports have a page of their own
    private static final String OF_PERSON =
            RUNS + "WHERE r.person = ?1 AND r.kind <> 'PERSONAL' ORDER BY r.id DESC LIMIT 20";

    private static final String PERSONAL =
            RUNS + "WHERE r.person = ?1 AND r.kind = 'PERSONAL' ORDER BY r.id DESC LIMIT 20";

    private static final String ONE = RUNS + "WHERE r.id = ?1";

    private final EntityManager em;

    public ReportRunsQuery(EntityManager em) {
        this.em = em;
    }

    public List<ReportRun> of(long person) {
        return read(OF_PERSON, person);
    }

    /** Archives of personal data that this person has asked for. */
    public List<ReportRun> personal(long person) {
        return read(PERSONAL, person);
    }

    public Optional<ReportRun> one(long run) {
        return read(ONE, run).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<ReportRun> read(String sql, long id) {
        List<Object[]> rows = em.createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, ReportRuns.KEPT_DAYS)
                .getResultList();
        return rows.stream().map(ReportRunsQuery::run).toList();
    }

    private static ReportRun run(Object[] r) {
        return new ReportRun(
                number(r[0]),
                number(r[1]),
                number(r[2]),
                (String) r[3],
                (String) r[4],
                (String) r[5],
                (String) r[6],
                (int) number(r[7]),
                (int) number(r[8]),
                instant(r[9]),
                instant(r[10]),
                r[11] == null ? null : (Long) number(r[11]),
                number(r[12]));
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime at ? at.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}

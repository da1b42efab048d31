package org.dnevnik.reports.view;

import static org.dnevnik.kernel.NativeQuery.id;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
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

    private List<ReportRun> read(String sql, long id) {
        return NativeQuery.rows(em, sql, id, ReportRuns.KEPT_DAYS)
                .map(ReportRunsQuery::run)
                .toList();
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
                id(r[11]),
                number(r[12]));
    }
}

package org.dnevnik.school.view;

import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;

/** Reads what was imported into a school, newest first, one statement; and what the school is called. */
public class ImportRunsQuery {

    // a run that has just begun is given a moment to take its lock
    private static final String RUNS = """
            SELECT r.id, r.files,
                   coalesce(p.surname || ' ' || left(p.given_name, 1) || '.' || coalesce(' ' || left(p.patronymic, 1) || '.', ''), ''),
                   CASE WHEN r.state = 'RUNNING' AND r.started_at < clock_timestamp() - interval '5 seconds' AND NOT EXISTS (
                            SELECT FROM pg_locks AS l
                            WHERE l.locktype = 'advisory' AND l.classid = 20260902 AND CAST(l.objid AS bigint) = r.id AND l.objsubid = 2)
                        THEN 'INTERRUPTED' ELSE r.state END,
                   r.started_at, r.created, r.changed, r.faults, r.step, r.done, r.total
            FROM school.import_run AS r
            LEFT JOIN people.person AS p ON p.id = r.person
            WHERE r.school = ?1 AND (r.id = ?2 OR ?2 = 0)
            ORDER BY r.id DESC LIMIT ?3""";

    private static final int ALL = 0;

    private static final String NAME = "SELECT short_name FROM school.school WHERE id = ?1";

    private final EntityManager em;

    public ImportRunsQuery(EntityManager em) {
        this.em = em;
    }

    public List<ImportRun> of(long school, int size) {
        return read(school, ALL, size);
    }

    /** Empty for another school's run, too. */
    public Optional<ImportRun> one(long school, int run) {
        return run == ALL ? Optional.empty() : read(school, run, 1).stream().findFirst();
    }

    private List<ImportRun> read(long school, int run, int size) {
        return NativeQuery.rows(em, RUNS, school, run, size)
                .map(ImportRunsQuery::run)
                .toList();
    }

    /** Empty for a school that is not there. */
    public Optional<String> school(long school) {
        return NativeQuery.values(em, NAME, school).map(String.class::cast).findFirst();
    }

    private static ImportRun run(Object[] r) {
        return new ImportRun(
                whole(r[0]),
                (String) r[1],
                (String) r[2],
                (String) r[3],
                instant(r[4]),
                whole(r[5]),
                whole(r[6]),
                whole(r[7]),
                (String) r[8],
                whole(r[9]),
                whole(r[10]));
    }
}

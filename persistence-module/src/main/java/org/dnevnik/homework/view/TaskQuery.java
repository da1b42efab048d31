package org.dnevnik.homework.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.dnevnik.kernel.NativeQuery.instant;
import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dnevnik.files.view.StoredFile;
import org.dnevnik.kernel.InstantColumn;
import org.dnevnik.kernel.NativeQuery;

/** Reads one task: itself, its answers with their files, and its log; four statements. */
public class TaskQuery {

    private static final String TASK = PupilTaskQuery.COLUMNS + "WHERE t.id = ?1 AND t.year = ?2";

    private static final String ANSWERS = """
            SELECT id, number, text, saved_at, submitted_at, version FROM homework.answer
            WHERE task = ?1 AND year = ?2 ORDER BY number DESC""";

    private static final String FILES = """
            SELECT f.id, f.owner, f.name, f.type, f.size, f.sha256, f.added_by, f.added_at
            FROM files.stored_file f
            WHERE f.owner_kind = 'ANSWER' AND f.owner IN (SELECT id FROM homework.answer WHERE task = ?1 AND year = ?2)
            ORDER BY f.id""";

    private static final String LOG = """
            SELECT l.act, l.at, p.surname || coalesce(' ' || left(p.given_name, 1) || '.', '') || coalesce(left(p.patronymic, 1) || '.', ''), l.note
            FROM (SELECT 'ISSUED' AS act, coalesce(t.given_at, h.issued_at) AS at, h.issued_by AS person, CAST(NULL AS varchar) AS note, 0 AS id
                  FROM homework.task t JOIN homework.homework h ON h.id = t.homework AND h.year = ?2
                  WHERE t.id = ?1 AND t.year = ?2 AND t.given_at IS NULL
                  UNION ALL
                  SELECT act, at, person, note, id FROM homework.task_action WHERE task = ?1 AND year = ?2) AS l
            LEFT JOIN people.person p ON p.id = l.person
            ORDER BY l.at, l.id""";

    private final EntityManager em;

    public TaskQuery(EntityManager em) {
        this.em = em;
    }

    public Optional<PupilTask> one(long task, int year) {
        return NativeQuery.rows(em, TASK, task, year).findFirst().map(PupilTaskQuery::task);
    }

    /** The last one first. */
    public List<TaskAnswer> answers(long task, int year) {
        Map<Long, List<StoredFile>> files = NativeQuery.rows(em, FILES, task, year)
                .map(r -> new StoredFile(
                        number(r[0]),
                        "ANSWER",
                        number(r[1]),
                        (String) r[2],
                        (String) r[3],
                        whole(r[4]),
                        (String) r[5],
                        number(r[6]),
                        instant(r[7])))
                .collect(groupingBy(StoredFile::owner, toList()));
        return NativeQuery.rows(em, ANSWERS, task, year)
                .map(r -> new TaskAnswer(
                        number(r[0]),
                        whole(r[1]),
                        (String) r[2],
                        instant(r[3]),
                        InstantColumn.of(r[4]),
                        whole(r[5]),
                        files.getOrDefault(number(r[0]), List.of())))
                .toList();
    }

    /** In the order in which it happened. */
    public List<TaskDone> log(long task, int year) {
        return NativeQuery.rows(em, LOG, task, year)
                .map(r -> new TaskDone((String) r[0], instant(r[1]), (String) r[2], (String) r[3]))
                .toList();
    }
}

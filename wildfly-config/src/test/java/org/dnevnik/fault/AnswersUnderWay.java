package org.dnevnik.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dnevnik.acceptance.Database;
import org.dnevnik.acceptance.GivenHomework;
import org.dnevnik.acceptance.Site;
import org.dnevnik.acceptance.Until;
import org.dnevnik.bench.Visitor;
import org.dnevnik.bench.Visitor.Answer;

/** Of three tasks the first is handed in when the server dies, the second is being handed in, and a file comes for the third. */
final class AnswersUnderWay implements UnderWay {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' "
            + "AND (query LIKE '%INSERT INTO homework.task_action%' OR query LIKE '%INSERT INTO files.stored_file%') AND pid <> pg_backend_pid()";

    private static final String TOLD = """
            SELECT t.state, count(DISTINCT a.id), count(DISTINCT a.id) FILTER (WHERE a.submitted_at IS NOT NULL),
                   count(DISTINCT f.id), count(DISTINCT l.id) FILTER (WHERE l.act = 'SUBMITTED'), count(DISTINCT l.id) FILTER (WHERE l.act = 'FILE_ADDED')
            FROM homework.task t
            LEFT JOIN homework.answer a ON a.task = t.id
            LEFT JOIN files.stored_file f ON f.owner_kind = 'ANSWER' AND f.owner = a.id
            LEFT JOIN homework.task_action l ON l.task = t.id
            WHERE t.id = ? GROUP BY t.id, t.state""";

    private final Site site;
    private final Database database;
    private final List<Task> tasks;
    private final List<Connection> held = new ArrayList<>();
    private CompletableFuture<Void> asked = CompletableFuture.completedFuture(null);

    private record Task(long id, long year) {}

    AnswersUnderWay(Site site) {
        this.site = site;
        this.database = site.database();
        this.tasks = Stream.generate(() -> GivenHomework.to(database, "pupil"))
                .limit(3)
                .map(AnswersUnderWay::task)
                .toList();
    }

    private static Task task(String address) {
        String[] parts = address.replaceAll("[^0-9&]", "").split("&", 2);
        return new Task(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public void begin() throws SQLException {
        Visitor pupil = site.signedIn("pupil");
        all(pupil);
        Task second = tasks.get(1);
        Task third = tasks.get(2);
        written(pupil, second);
        long answer = written(pupil, third);
        held.add(database.holding("homework.task_action"));
        held.add(database.holding("files.stored_file"));
        asked = CompletableFuture.allOf(
                CompletableFuture.runAsync(
                        () -> assertThrows(UncheckedIOException.class, () -> submitted(pupil, second))),
                CompletableFuture.runAsync(() -> assertThrows(UncheckedIOException.class, () -> filed(pupil, answer))));
        Until.holds(BOUND, () -> database.number(WAITING) == 2);
    }

    /** Writes, attaches and hands in the first. */
    private void all(Visitor pupil) {
        Task first = tasks.get(0);
        filed(pupil, written(pupil, first));
        Answer handed = submitted(pupil, first);
        assertEquals(200, handed.status(), handed.body());
    }

    @Override
    public void lost() throws SQLException {
        asked.join();
        for (Connection one : held) {
            one.close();
        }
        Until.holds(BOUND, () -> database.number(WAITING) == 0);
    }

    @Override
    public void requireWhole() {
        assertEquals("SUBMITTED 1 1 1 1 1", told(0));
        assertEquals("IN_WORK 1 0 0 0 0", told(1));
        assertEquals("IN_WORK 1 0 0 0 0", told(2));
        Visitor pupil = site.signedIn("pupil");
        for (int twice = 0; twice < 2; twice++) {
            assertEquals(200, submitted(pupil, tasks.get(0)).status());
            assertEquals(200, submitted(pupil, tasks.get(1)).status());
            filed(pupil, written(pupil, tasks.get(2)));
        }
        assertEquals("SUBMITTED 1 1 1 1 1", told(0));
        assertEquals("SUBMITTED 1 1 0 1 0", told(1));
        assertEquals("IN_WORK 1 0 1 0 1", told(2));
    }

    private String told(int task) {
        return String.join(" ", database.rows(TOLD, tasks.get(task).id()).get(0));
    }

    /** @return the answer */
    private static long written(Visitor pupil, Task task) {
        Answer told = pupil.postJson("/data/homework/task/write", order(task));
        assertEquals(200, told.status(), told.body());
        return Long.parseLong(told.body().replaceAll(".*\"answer\":(\\d+).*", "$1"));
    }

    private static Answer submitted(Visitor pupil, Task task) {
        return pupil.postJson("/data/homework/task/submit", order(task));
    }

    private static void filed(Visitor pupil, long answer) {
        Answer told = pupil.send(pupil.to("/data/files/answer/" + answer + "?name=page.txt")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("5 + 7 = 12"))
                .build());
        assertTrue(told.status() == 200, told.body());
    }

    private static String order(Task task) {
        return "{\"task\": %d, \"year\": %d, \"text\": \"Сочинение\", \"seen\": 1, \"over\": true}"
                .formatted(task.id(), task.year());
    }
}

package org.dnevnik.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dnevnik.bench.Visitor.Answer;

/**
 * The last hour before midnight: answers with a file of 2 MB each, handed in by fifty browsers that do not wait between two of them. Afterwards
 * each file's digest is computed once more out of the database: what is not there whole is lost.
 */
final class HomeworkHour {

    static final String NAME = "homework hour, files of 2 MB";

    private static final int BROWSERS = 50;
    private static final int ANSWERS = Integer.getInteger("bench.homework", 3000);
    private static final int FILE = 2 << 20;
    private static final int SCHOOL = 0;
    private static final Pattern ANSWER = Pattern.compile("\"answer\"\\s*:\\s*(\\d+)");

    private static final String GIVE = """
            WITH given AS (
                INSERT INTO homework.homework (id, year, school, edu_group, subject, due, text, answer, to_all, issued_by, issued_at, version)
                SELECT nextval('homework.homework_seq'), ?, ?, ?, ?, current_date + 1, 'Сдать до полуночи', 'FILE', false, ?, now(), 1
                FROM generate_series(1, ?) RETURNING id, year)
            INSERT INTO homework.task (id, year, homework, person, state, version)
            SELECT nextval('homework.task_seq'), year, id, ?, 'ISSUED', 1 FROM given RETURNING id""";

    private static final String WHOLE = """
            SELECT count(*) FROM homework.task t
            JOIN homework.answer a ON a.task = t.id AND a.year = t.year AND a.submitted_at IS NOT NULL
            JOIN files.stored_file f ON f.owner_kind = 'ANSWER' AND f.owner = a.id AND f.size = ?
            WHERE t.id = ANY (?) AND t.state = 'SUBMITTED'
              AND f.sha256 = (SELECT encode(sha256(string_agg(p.content, ''::bytea ORDER BY p.number)), 'hex')
                              FROM files.piece p WHERE p.stored_file = f.id)""";

    private final Region region;
    private final DataSource owner;
    private final List<Browser> browsers = new ArrayList<>();

    HomeworkHour(Region region, People people, String site, DataSource owner) {
        this.region = region;
        this.owner = owner;
        int classes = region.classes(SCHOOL);
        for (int b = 0; b < BROWSERS; b++) {
            browsers.add(new Browser(people, site, b % classes, b / classes));
        }
    }

    /** A pupil with tasks of its own. */
    private final class Browser {

        private final Visitor visitor;
        private final List<Long> tasks;
        private final byte[] file = new byte[FILE];

        Browser(People people, String site, int group, int nth) {
            long pupil = region.pupil(SCHOOL, group, nth);
            tasks = given(group, pupil);
            new Random(pupil).nextBytes(file);
            for (int i = 0; i < FILE; i++) {
                file[i] = file[i] == -1 ? 0 : file[i]; // a mark of the format would end the picture
            }
            visitor = new Visitor(site);
            visitor.signIn(people.openTeacher(owner, pupil), People.PASSWORD);
        }

        /** @return milliseconds from the first byte of the answer to its being handed in */
        double handIn(long task) {
            // a photograph begins, and its one scan; the number in digits, for a byte 0xFF of it would end the scan
            ByteBuffer.wrap(file)
                    .putInt(0xffd8ffda)
                    .putShort((short) 2)
                    .put("%019d".formatted(task).getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            String order =
                    "{\"task\":" + task + ",\"year\":" + region.year() + ",\"text\":\"\",\"seen\":0,\"over\":false}";
            Answer begun = right(visitor.postJson("/data/homework/task/write", order));
            Matcher answer = ANSWER.matcher(begun.body());
            if (!answer.find()) {
                throw new Measurement.WrongAnswer("no answer in " + begun.body());
            }
            right(visitor.send(visitor.to("/data/files/answer/" + answer.group(1) + "?name=page.jpg")
                    .header("Content-Type", "application/octet-stream")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofByteArray(file))
                    .build()));
            right(visitor.postJson("/data/homework/task/submit", order.replace("\"over\":false", "\"over\":true")));
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static Answer right(Answer answer) {
        if (answer.status() != 200) {
            throw new Measurement.WrongAnswer(NAME + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private List<Long> given(int group, long pupil) {
        try (Connection connection = owner.getConnection();
                PreparedStatement give = connection.prepareStatement(GIVE)) {
            give.setInt(1, region.year());
            give.setLong(2, region.school(SCHOOL));
            give.setLong(3, region.group(SCHOOL, group));
            give.setLong(4, region.subject(SCHOOL, Region.DENSE_SUBJECT));
            give.setLong(5, region.teacherOf(SCHOOL, group, Region.DENSE_SUBJECT));
            give.setInt(6, Math.max(1, ANSWERS / BROWSERS));
            give.setLong(7, pupil);
            List<Long> tasks = new ArrayList<>();
            try (ResultSet rows = give.executeQuery()) {
                while (rows.next()) {
                    tasks.add(rows.getLong(1));
                }
            }
            return tasks;
        } catch (SQLException e) {
            throw new IllegalStateException("no homework could be given", e);
        }
    }

    /** @return a line for the report */
    String measure() {
        long start = System.nanoTime();
        double[] waits = together();
        double seconds = (System.nanoTime() - start) / 1e9;
        long lost = browsers.stream().mapToLong(b -> b.tasks.size()).sum() - whole();
        Arrays.sort(waits);
        return String.format(
                Locale.ROOT,
                "%s: %d answers in %.0f s (%.1f a second; an hour asks for %.1f); median %.0f ms, p95 %.0f ms, longest %.0f ms; lost %d%n",
                NAME,
                waits.length,
                seconds,
                waits.length / seconds,
                3000 / 3600.0,
                waits[waits.length / 2],
                waits[waits.length * 95 / 100],
                waits[waits.length - 1],
                lost);
    }

    private double[] together() {
        ExecutorService evening = Executors.newFixedThreadPool(BROWSERS);
        try {
            List<Callable<double[]>> work = browsers.stream()
                    .<Callable<double[]>>map(
                            b -> () -> b.tasks.stream().mapToDouble(b::handIn).toArray())
                    .toList();
            List<double[]> waits = new ArrayList<>();
            for (Future<double[]> browser : evening.invokeAll(work)) {
                waits.add(browser.get());
            }
            return waits.stream().flatMapToDouble(Arrays::stream).toArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new double[0];
        } catch (ExecutionException e) {
            throw new Measurement.WrongAnswer(NAME + ": " + e.getCause());
        } finally {
            evening.shutdownNow();
        }
    }

    private long whole() {
        Object[] tasks = browsers.stream().flatMap(b -> b.tasks.stream()).toArray();
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(WHOLE)) {
            statement.setInt(1, FILE);
            statement.setArray(2, connection.createArrayOf("bigint", tasks));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the answers cannot be counted", e);
        }
    }
}

package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dnevnik.bench.Visitor.Answer;
import org.dnevnik.journal.view.LedgerCheckQuery;
import org.dnevnik.journal.view.LedgerVerdict;

/** Fifty teachers of one school save marks at once, each one a second: how long they wait, and that the ledger holds each mark once, in its chain. */
final class OneSchool {

    static final String NAME = "one school, 50 teachers";

    private static final int TEACHERS = 50;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 30);
    private static final int UNMEASURED = 5;
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(30);
    private static final int SCHOOL = 0;

    private final Region region;
    private final People people;
    private final DataSource owner;
    private final List<Teacher> teachers = new ArrayList<>();

    OneSchool(Region region, People people, String site, DataSource owner) {
        this.region = region;
        this.people = people;
        this.owner = owner;
        int classes = region.classes(SCHOOL);
        for (int t = 0; t < TEACHERS; t++) {
            teachers.add(new Teacher(site, t % classes, t / classes));
        }
    }

    /** A session of the teacher of a class, with cells of its own. */
    private final class Teacher {

        private final Visitor visitor;
        private final long person;
        private final List<Cells.Cell> cells;
        private final Cells all;

        Teacher(String site, int group, int nth) {
            int sharing = TEACHERS / region.classes(SCHOOL) + 1;
            person = region.teacherOf(SCHOOL, group, Region.DENSE_SUBJECT);
            all = new Cells(region, SCHOOL, group, owner);
            cells = all.every(sharing, nth);
            visitor = new Visitor(site);
            visitor.signIn(people.openTeacher(owner, person), People.PASSWORD);
        }

        double save(int round) {
            Cells.Cell cell = cells.get(round % cells.size());
            long period = region.period(SCHOOL, region.measured().number());
            long start = System.nanoTime();
            Answer answer = visitor.postJson("/data/journal/cell", all.order(cell, person, period));
            double millis = (System.nanoTime() - start) / 1e6;
            if (answer.status() != 200) {
                throw new Measurement.WrongAnswer("a mark was not saved: " + answer.status() + " " + answer.body());
            }
            cell.version++;
            return millis;
        }
    }

    /** @return a line for the report */
    String measure() {
        together(UNMEASURED);
        long before = ledger();
        double[] waits = together(ROUNDS);
        long lost = waits.length - (ledger() - before);
        Arrays.sort(waits);
        return String.format(
                Locale.ROOT,
                "%s: %d marks, a second between two of each; median %.1f ms, p95 %.1f ms, longest %.1f ms; lost %d; chain %s%n",
                NAME,
                waits.length,
                waits[waits.length / 2],
                waits[waits.length * 95 / 100],
                waits[waits.length - 1],
                lost,
                chain());
    }

    private double[] together(int rounds) {
        ExecutorService classroom = Executors.newFixedThreadPool(TEACHERS);
        try {
            List<Callable<double[]>> work = IntStream.range(0, TEACHERS)
                    .<Callable<double[]>>mapToObj(t -> () -> lesson(t, rounds))
                    .toList();
            List<double[]> waits = new ArrayList<>();
            for (Future<double[]> teacher : classroom.invokeAll(work)) {
                waits.add(teacher.get());
            }
            return waits.stream().flatMapToDouble(Arrays::stream).toArray();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new double[0];
        } catch (ExecutionException e) {
            throw new Measurement.WrongAnswer(NAME + ": " + e.getCause());
        } finally {
            classroom.shutdownNow();
        }
    }

    private double[] lesson(int teacher, int rounds) {
        double[] waits = new double[rounds];
        long next = System.nanoTime() + BETWEEN.toNanos() * teacher / TEACHERS;
        for (int round = 0; round < rounds; round++) {
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            waits[round] = teachers.get(teacher).save(round);
            next += BETWEEN.toNanos();
        }
        return waits;
    }

    private long ledger() {
        return number("SELECT count(*) FROM journal.ledger WHERE school = ?");
    }

    private String chain() {
        long deadline = System.nanoTime() + SEALED_WITHIN.toNanos();
        while (number("SELECT count(*) FROM journal.ledger_unsealed WHERE school = ?") > 0
                && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            LedgerVerdict verdict = new LedgerCheckQuery(connection, region.school(SCHOOL)).whole();
            return verdict.isSound() ? "sound" : "BROKEN: " + verdict.fault();
        } catch (SQLException e) {
            throw new IllegalStateException("the chain cannot be read", e);
        }
    }

    private long number(String sql) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, region.school(SCHOOL));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

package org.dnevnik.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Warms one kind of request up until its latency stays the same and the just-in-time compiler has little left to do, as in a server that
 * has run for an hour; then measures it alone, with eight clients without a pause and with one, and its statements.
 */
final class Measurement {

    private static final Duration WARM_UP_AT_MOST = Duration.ofSeconds(120);
    private static final Duration WARM_UP_ROUND = Duration.ofSeconds(8);
    private static final Duration ALONE = Duration.ofSeconds(6);
    private static final Duration TOGETHER = Duration.ofSeconds(Long.getLong("bench.seconds", 12));
    private static final Duration PACED = Duration.ofSeconds(6);
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);
    private static final String COMPILER = "C2 CompilerThre"; // as the kernel cuts it
    private static final double IDLE_MILLISECONDS_A_SECOND = 50;
    private static final int ROUND = 400;
    private static final int COUNTED = 20;
    private static final double STABLE = 0.03;
    private static final double STILL_COMPILING = 0.03;

    private final long server;
    private final long postmaster;
    private final Statements statements;

    Measurement(long server, long postmaster, Statements statements) {
        this.server = server;
        this.postmaster = postmaster;
        this.statements = statements;
    }

    /** A request was not answered as it should be: there is nothing to measure. */
    static final class WrongAnswer extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        WrongAnswer(String what) {
            super(what);
        }
    }

    /** CPU milliseconds used so far. */
    private record Used(double server, double database) {

        Used since(Used before) {
            return new Used(server - before.server, database - before.database);
        }
    }

    Figures of(Scenario scenario) {
        long warmUp = warmUp(scenario);
        settle(scenario);

        Used beforeAlone = used();
        double[] alone = Clients.one(scenario, ALONE);
        settle(scenario);
        Used single = used().since(beforeAlone);

        Used beforeTogether = used();
        LongAdder bytes = new LongAdder();
        long start = System.nanoTime();
        double[] waited = Clients.eight(scenario, TOGETHER, bytes);
        double seconds = (System.nanoTime() - start) / 1e9;
        long together = waited.length;
        settle(scenario);
        Used eight = used().since(beforeTogether);
        double[] paced = Clients.paced(scenario, PACED);
        settle(scenario);

        return new Figures(
                scenario.name(),
                Clients.percentile(alone, 50),
                Clients.percentile(alone, 95),
                Clients.percentile(waited, 95),
                Clients.percentile(paced, 95),
                together / seconds,
                eight.server() / together,
                eight.database() / together,
                (single.server() + single.database()) / alone.length,
                bytes.doubleValue() / together,
                statementsOf(scenario, COUNTED),
                together + alone.length,
                warmUp);
    }

    /** What is done seldom: after some times unmeasured, one client, one after the other. */
    Figures alone(Scenario scenario, int unmeasured, int times) {
        for (int i = 0; i < unmeasured; i++) {
            scenario.once(0);
        }
        double[] latencies = new double[times];
        long bytes = 0;
        Used before = used();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            bytes += scenario.once(0);
            latencies[i] = (System.nanoTime() - start) / 1e6;
        }
        Used used = used().since(before);
        double median = Clients.percentile(latencies, 50);
        return new Figures(
                scenario.name(),
                median,
                Clients.percentile(latencies, 95),
                Clients.percentile(latencies, 95),
                Clients.percentile(latencies, 95),
                1000 / median,
                used.server() / times,
                used.database() / times,
                (used.server() + used.database()) / times,
                (double) bytes / times,
                statementsOf(scenario, 1),
                times,
                unmeasured);
    }

    private long warmUp(Scenario scenario) {
        long deadline = System.nanoTime() + WARM_UP_AT_MOST.toNanos();
        long done = 0;
        double share = 1;
        while (share > STILL_COMPILING && System.nanoTime() < deadline) {
            double compiling = Cpu.ofThreads(server, COMPILER);
            double all = Cpu.ofProcess(server);
            done += Clients.eight(scenario, WARM_UP_ROUND, new LongAdder()).length;
            share = (Cpu.ofThreads(server, COMPILER) - compiling) / (Cpu.ofProcess(server) - all);
            letCompile();
        }
        double before = Double.MAX_VALUE;
        int calm = 0;
        while (calm < 2 && System.nanoTime() < deadline) {
            double now = Clients.percentile(Clients.one(scenario, ROUND, deadline), 50);
            calm = Math.abs(now - before) <= STABLE * before ? calm + 1 : 0;
            before = now;
            done += ROUND;
        }
        return done;
    }

    /** Eight clients leave the compiler little of two cores: what it has queued it does while they rest. */
    private void letCompile() {
        double before;
        do {
            before = Cpu.ofThreads(server, COMPILER);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        } while (Cpu.ofThreads(server, COMPILER) - before > IDLE_MILLISECONDS_A_SECOND);
    }

    private double statementsOf(Scenario scenario, int times) {
        statements.begin();
        for (int i = 0; i < times; i++) {
            scenario.once(i % Clients.EIGHT);
        }
        settle(scenario);
        return (double) statements.end() / times;
    }

    private static void settle(Scenario scenario) {
        long deadline = System.nanoTime() + SETTLES_WITHIN.toNanos();
        while (!scenario.isSettled()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(scenario.name() + ": what the requests set going does not end");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private Used used() {
        return new Used(Cpu.ofProcess(server), Cpu.ofFamily(postmaster));
    }
}

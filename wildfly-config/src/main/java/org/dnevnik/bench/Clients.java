package org.dnevnik.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Those who ask: how long each of their requests took, in milliseconds. */
final class Clients {

    static final int EIGHT = 8;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private Clients() {}

    /** One client, one request after the other. */
    static double[] one(Scenario scenario, Duration time) {
        return one(scenario, Integer.MAX_VALUE, System.nanoTime() + time.toNanos());
    }

    static double[] one(Scenario scenario, int atMost, long deadline) {
        return oneAfterTheOther(() -> scenario.once(0), atMost, deadline);
    }

    /** Eight at once without a pause: what they wait is the queue before a machine that they use up. */
    static double[] eight(Scenario scenario, Duration time, LongAdder bytes) {
        long deadline = System.nanoTime() + time.toNanos();
        return together(
                scenario,
                client -> oneAfterTheOther(() -> bytes.add(scenario.once(client)), Integer.MAX_VALUE, deadline));
    }

    /** Eight who ask twenty times a second each; one that is late is late from when it should have begun. */
    static double[] paced(Scenario scenario, Duration time) {
        long start = System.nanoTime();
        int times = Math.toIntExact(time.toNanos() / PAUSE);
        return together(scenario, client -> {
            double[] latencies = new double[times];
            for (int i = 0; i < times; i++) {
                long due = start + i * PAUSE + client * PAUSE / EIGHT;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                scenario.once(client);
                latencies[i] = (System.nanoTime() - due) / 1e6;
            }
            return latencies;
        });
    }

    private static double[] oneAfterTheOther(Runnable once, int atMost, long deadline) {
        double[] latencies = new double[1024];
        int count = 0;
        while (count < atMost && (count == 0 || System.nanoTime() < deadline)) {
            long start = System.nanoTime();
            once.run();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            latencies[count++] = (System.nanoTime() - start) / 1e6;
        }
        return Arrays.copyOf(latencies, count);
    }

    private static double[] together(Scenario scenario, IntFunction<double[]> client) {
        ExecutorService clients = Executors.newFixedThreadPool(EIGHT);
        try {
            List<double[]> waited = new ArrayList<>();
            for (Future<double[]> done : clients.invokeAll(IntStream.range(0, EIGHT)
                    .<Callable<double[]>>mapToObj(c -> () -> client.apply(c))
                    .toList())) {
                waited.add(done.get());
            }
            return waited.stream().flatMapToDouble(Arrays::stream).toArray();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Measurement.WrongAnswer wrong) {
                throw wrong;
            }
            throw new IllegalStateException(scenario.name() + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(scenario.name() + " was interrupted", e);
        } finally {
            clients.shutdownNow();
        }
    }

    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}

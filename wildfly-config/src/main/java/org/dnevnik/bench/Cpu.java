package org.dnevnik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time by the operating system's own accounting, {@code /proc/<pid>/stat}, which counts in ticks of ten milliseconds. */
final class Cpu {

    private static final double MILLISECONDS_A_TICK = 10;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private Cpu() {}

    /** Milliseconds that this process has used since it began. */
    static double ofProcess(long pid) {
        String[] stat = stat(Path.of("/proc", Long.toString(pid)));
        return stat.length == 0 ? 0 : ticks(stat, USER, SYSTEM) * MILLISECONDS_A_TICK;
    }

    /** Milliseconds of those threads of a process that bear this name. */
    static double ofThreads(long pid, String name) {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        try (Stream<Path> all = Files.list(threads)) {
            long ticks = all.filter(t -> isNamed(t, name))
                    .map(Cpu::stat)
                    .filter(stat -> stat.length > 0)
                    .mapToLong(stat -> ticks(stat, USER, SYSTEM))
                    .sum();
            return ticks * MILLISECONDS_A_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNamed(Path thread, String name) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith(name);
        } catch (IOException e) {
            return false; // ended while it was read
        }
    }

    /** Milliseconds of a process, of its children that run and of those that have ended: a whole PostgreSQL. */
    static double ofFamily(long parent) {
        double ticks =
                ticks(stat(Path.of("/proc", Long.toString(parent))), USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM);
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            ticks += all.filter(
                            p -> Character.isDigit(p.getFileName().toString().charAt(0)))
                    .map(Cpu::stat)
                    .filter(stat -> stat.length > 0 && Long.parseLong(stat[PARENT]) == parent)
                    .mapToLong(stat -> ticks(stat, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ticks * MILLISECONDS_A_TICK;
    }

    private static long ticks(String[] stat, int... fields) {
        long sum = 0;
        for (int field : fields) {
            sum += Long.parseLong(stat[field]);
        }
        return sum;
    }

    /** The fields after the name, which may hold spaces; none when the process has ended. */
    private static String[] stat(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return new String[0]; // ended while it was read
        }
    }
}

package org.dnevnik.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.acceptance.Site;

/** A database that keeps its connections and says nothing, as on a machine whose disk hangs; goes on when this is closed. */
final class SilentDatabase implements AutoCloseable {

    private final List<String> processes;

    private SilentDatabase(List<String> processes) {
        this.processes = processes;
    }

    static SilentDatabase of(Site site) {
        ProcessHandle postmaster = ProcessHandle.of(pid(site.data())).orElseThrow();
        SilentDatabase silent = new SilentDatabase(Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(process -> Long.toString(process.pid()))
                .toList());
        silent.send("-STOP");
        return silent;
    }

    private static long pid(Path data) {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postgresql/data/postmaster.pid"))
                    .get(0)
                    .trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(String signal) {
        try {
            new ProcessBuilder(Stream.concat(Stream.of("kill", signal), processes.stream())
                            .toList())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        send("-CONT");
    }
}

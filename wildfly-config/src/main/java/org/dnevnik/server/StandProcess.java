package org.dnevnik.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dnevnik.stand.Stand;
import org.dnevnik.stand.StandPeople;

/** The stand that takes the place of Gosuslugi beside an installation on a laptop: a process of its own, which ends when this one does. */
final class StandProcess implements AutoCloseable {

    private final Process process;
    private final String address;

    private StandProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    private static Path folder(Path data) {
        return data.resolve("gosuslugi");
    }

    /** What nodes are told, so that they find the stand and the stand finds them. */
    static List<String> options(Path data, Ports ports) {
        List<String> options = new ArrayList<>(Stand.options(ports.stand(), folder(data)));
        options.add("-DDNEVNIK_ADDRESS=http://127.0.0.1:" + ports.http());
        return options;
    }

    /** @param manner {@code strict}, or {@code lenient} to older clients */
    static StandProcess start(Installation installation, Ports ports, String manner) {
        StandPeople.write(folder(installation.data()), installation.database().source());
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Stand.class.getName(),
                            Integer.toString(ports.stand()),
                            folder(installation.data()).toString(),
                            "http://127.0.0.1:" + ports.http(),
                            manner)
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start();
            return new StandProcess(process, "http://127.0.0.1:" + ports.stand() + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    /** The end of its input is its end. */
    @Override
    public void close() {
        try (OutputStream end = process.getOutputStream()) {
            end.flush();
        } catch (IOException e) {
            process.destroy();
        }
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

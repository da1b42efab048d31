package org.dnevnik.server;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What {@code mvn -Prun} and {@code mvn -Pcluster} call: starts the {@link Supervisor} in a session of its own and stays until it ends.
 * The supervisor gets no Ctrl-C from the terminal; it sees its standard input end when this process ends, even by kill -9.
 */
public final class Run {

    private Run() {}

    /** @param args passed on to the supervisor */
    public static void main(String... args) throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-cp", classPath(), Supervisor.class.getName()));
        command.addAll(List.of(args));
        System.out.println("Starting the database and the server ...");
        Process supervisor = new ProcessBuilder(command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor)));
        int result = supervisor.waitFor();
        if (result != 0) {
            throw new Trouble("Dnevnik did not start.");
        }
    }

    private static void stop(Process supervisor) {
        try (OutputStream end = supervisor.getOutputStream()) {
            end.flush();
        } catch (IOException e) {
            supervisor.destroy();
        }
        try {
            if (!supervisor.waitFor(90, TimeUnit.SECONDS)) {
                supervisor.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String classPath() throws URISyntaxException {
        if (!(Run.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        List<String> paths = new ArrayList<>();
        for (URL url : loader.getURLs()) {
            paths.add(Path.of(url.toURI()).toString());
        }
        return String.join(File.pathSeparator, paths);
    }
}

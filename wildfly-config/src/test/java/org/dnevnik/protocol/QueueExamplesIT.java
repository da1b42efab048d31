package org.dnevnik.protocol;

import static org.dnevnik.protocol.RegisteredSystem.FIRST;
import static org.dnevnik.protocol.RegisteredSystem.LAST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.dnevnik.acceptance.OneServer;
import org.dnevnik.acceptance.Site;
import org.dnevnik.bench.TestPortal;
import org.dnevnik.bench.Visitor.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The programs that integrators are given, run as they are told to run them. */
@ExtendWith(OneServer.class)
class QueueExamplesIT {

    private static final Path EXAMPLES = Path.of("../docs/examples");

    private final Site site;

    @AutoClose
    private final RegisteredSystem system;

    QueueExamplesIT(Site site) {
        this.site = site;
        system = RegisteredSystem.of(site);
    }

    @Test
    void theExampleInJavaWorks(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", ""),
                EXAMPLES.resolve("java/ProgressClient.java").toString(),
                "amqp://127.0.0.1:" + system.port(),
                TestPortal.CODE,
                system.secret());
        requireAnswered(command, folder);
    }

    @Test
    void theExampleInJavaScriptWorks(@TempDir Path folder) throws IOException, InterruptedException {
        Path program = Files.copy(EXAMPLES.resolve("node/progress.js"), folder.resolve("progress.js"));
        Files.copy(EXAMPLES.resolve("node/package.json"), folder.resolve("package.json"));
        Assumptions.assumeTrue(
                run(List.of("npm", "install", "--no-audit", "--no-fund", "--prefer-offline"), folder, Map.of())
                                .ended()
                        == 0,
                "skipped: Node.js with npm, or the package rhea, cannot be had here");
        requireAnswered(
                List.of(
                        "node",
                        program.toString(),
                        "127.0.0.1",
                        Integer.toString(system.port()),
                        "tcp",
                        TestPortal.CODE,
                        system.secret()),
                folder);
    }

    @Test
    void theExampleOverRestWorks(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                run(List.of("node", "--version"), folder, Map.of()).ended() == 0, "skipped: Node.js is not here");
        List<String> command = List.of(
                "node", EXAMPLES.resolve("node/week.js").toString(), site.address(), FIRST.toString(), LAST.toString());
        Ended ended = run(
                command,
                folder,
                Map.of("DNEVNIK_TOKEN", Tokens.of(site.database()).of("parent")));
        assertEquals(0, ended.ended(), ended.text());
        assertTrue(
                Pattern.compile("\n {2}\\d+\\. \\p{Lu}").matcher(ended.text()).find(), ended.text());
        assertTrue(ended.text().contains("изменений нет"), ended.text());
    }

    private void requireAnswered(List<String> program, Path folder) throws IOException, InterruptedException {
        system.awaitLetIn();
        Path key = Files.writeString(folder.resolve("key.pem"), TestPortal.keyText());
        Path certificates = Files.writeString(folder.resolve("region.pem"), certificates());
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                key.toString(),
                certificates.toString(),
                system.snils("pupil"),
                system.snils("parent"),
                FIRST.toString(),
                LAST.toString()));
        Ended ended = run(command, folder, Map.of());
        assertEquals(0, ended.ended(), ended.text());
        assertTrue(ended.text().contains("<p:ProgressResponse"), ended.text());
        assertTrue(ended.text().contains(">responseIsDelivered<"), ended.text());
    }

    private String certificates() {
        Answer answer = site.visitor().get("/.well-known/dnevnik-exchange.pem");
        assertEquals(200, answer.status());
        return answer.body();
    }

    /** What a program has said, and how it ended; 1 for one that is not there. */
    private record Ended(int ended, String text) {}

    private static Ended run(List<String> command, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            process = builder.directory(command.get(0).equals("npm") ? folder.toFile() : new File("").getAbsoluteFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        } catch (IOException notThere) {
            return new Ended(1, String.valueOf(notThere.getMessage()));
        }
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Ended(1, "does not end: " + Files.readString(out));
        }
        return new Ended(process.exitValue(), Files.readString(out));
    }
}

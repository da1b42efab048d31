package org.dnevnik.shell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dnevnik.kernel.NotFound;

/** All guides that were built in, read once; what most people look for stands first. */
@ApplicationScoped
public class Guides {

    private static final String FOLDER = "/WEB-INF/guide/";
    private static final List<String> FIRST = List.of(
            "administrator",
            "teacher",
            "memo-parent",
            "memo-pupil",
            "memo-gosuslugi",
            "memo-grown",
            "memo-child",
            "memo-law",
            "screens");

    @Inject
    private ServletContext site;

    private final Map<String, byte[]> papers = new ConcurrentHashMap<>();
    private List<Guide> read = List.of();

    synchronized List<Guide> all() {
        if (read.isEmpty()) {
            read = site.getResourcePaths(FOLDER).stream()
                    .map(this::guide)
                    .sorted(Comparator.comparing(
                                    (Guide g) -> FIRST.contains(g.name()) ? FIRST.indexOf(g.name()) : FIRST.size())
                            .thenComparing(Guide::title))
                    .toList();
        }
        return read;
    }

    /** @throws NotFound for a guide that is not there */
    Guide named(String name) {
        return all().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("guide " + name));
    }

    /** A few words on a page of ours, as safe HTML; empty when no guide tells of it. */
    String hint(String screen) {
        return all().stream()
                .filter(g -> g.screens().containsKey(screen))
                .map(g -> g.chapter(g.screens().get(screen)))
                .findFirst()
                .orElse("");
    }

    /** A guide as PDF. It is open to everybody, so it is made once and kept: nobody can keep the server busy with it. */
    byte[] paper(String name) {
        return papers.computeIfAbsent(named(name).name(), n -> GuidePaper.pdf(named(n), this::picture));
    }

    private InputStream picture(String file) {
        return site.getResourceAsStream("/resources/guide/" + file);
    }

    private Guide guide(String file) {
        try (InputStream in = site.getResourceAsStream(file)) {
            String name = file.substring(FOLDER.length()).replaceFirst("\\.md$", "");
            return Guide.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

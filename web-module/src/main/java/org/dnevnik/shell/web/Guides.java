package org.dnevnik.shell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** All guides that were built in, read once; the administrator's stands first. */
@ApplicationScoped
public class Guides {

    private static final String FOLDER = "/WEB-INF/guide/";
    private static final String FIRST = "administrator";

    private List<Guide> read = List.of();

    synchronized List<Guide> in(ExternalContext site) {
        if (read.isEmpty()) {
            Set<String> files = site.getResourcePaths(FOLDER);
            read = files.stream()
                    .map(file -> guide(site, file))
                    .sorted(Comparator.comparing((Guide g) -> !g.name().equals(FIRST))
                            .thenComparing(Guide::title))
                    .toList();
        }
        return read;
    }

    private static Guide guide(ExternalContext site, String file) {
        try (InputStream in = site.getResourceAsStream(file)) {
            String name = file.substring(FOLDER.length()).replaceFirst("\\.md$", "");
            return Guide.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

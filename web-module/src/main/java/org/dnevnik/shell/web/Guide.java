package org.dnevnik.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** The guides of {@code docs/guide}, as pages: the same source is read in the repository and on the site. */
enum Guide {
    ADMINISTRATOR,
    TIMETABLE;

    private static final Pattern CHAPTER = Pattern.compile("<h2 id=\"([^\"]+)\">(.*?)</h2>");

    private @Nullable String html;

    /** The guide that an address names; the first for a name that is none. */
    static Guide named(String name) {
        return TIMETABLE.file().equals(name) ? TIMETABLE : ADMINISTRATOR;
    }

    String file() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Safe HTML: what the source has of its own is escaped. */
    synchronized String html() {
        String made = html;
        if (made == null) {
            made = rendered(source());
            html = made;
        }
        return made;
    }

    List<HelpPage.Chapter> chapters() {
        return CHAPTER.matcher(html())
                .results()
                .map(found -> new HelpPage.Chapter(
                        "#" + found.group(1), found.group(2).replaceAll("<[^>]+>", "")))
                .toList();
    }

    private String source() {
        String name = "guide/" + file() + ".md";
        try (InputStream in = Guide.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not built in: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String rendered(String markdown) {
        List<Extension> extensions = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
        Node text = Parser.builder().extensions(extensions).build().parse(markdown);
        return HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> onTheSite(node, attributes))
                .build()
                .render(text);
    }

    /** Pictures and other guides have addresses of their own on the site. */
    private static void onTheSite(Node node, Map<String, String> attributes) {
        if (node instanceof Image image) {
            attributes.put("src", image.getDestination().replace("../images/guide/", "/resources/guide/"));
            attributes.put("loading", "lazy");
        } else if (node instanceof Link link && link.getDestination().matches("[a-z]+\\.md(?:#.*)?")) {
            attributes.put("href", "/help?guide=" + link.getDestination().replace(".md", ""));
        }
    }
}

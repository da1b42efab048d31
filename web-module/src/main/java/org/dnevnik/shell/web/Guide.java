package org.dnevnik.shell.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A guide of {@code docs/guide}, as a page: the same source is read in the repository and on the site.
 *
 * @param name    of its file, without the ending
 * @param html    safe: what the source has of markup of its own is escaped
 * @param screens for a page of ours, as {@code diary/week}, the anchor of the chapter that tells of it
 */
record Guide(String name, String title, String html, Map<String, String> screens) {

    private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>");
    private static final Pattern CHAPTER = Pattern.compile("<h2 id=\"([^\"]+)\">(.*?)</h2>");

    Guide {
        screens = Map.copyOf(screens);
    }

    static Guide of(String name, String markdown) {
        List<Extension> extensions = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
        Node text = Parser.builder().extensions(extensions).build().parse(markdown);
        String html = rendered(extensions, text);
        String title = TITLE.matcher(html)
                .results()
                .findFirst()
                .map(found -> plain(found.group(1)))
                .orElse(name);
        return new Guide(name, title, html, screens(text));
    }

    /** Names of pages stand at the end of a guide as references that no reader sees: {@code [diary/week]: #дневник}. */
    private static Map<String, String> screens(Node text) {
        Map<String, String> found = new HashMap<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(LinkReferenceDefinition screen) {
                found.put(screen.getLabel(), screen.getDestination().substring(1));
            }
        });
        return found;
    }

    /** What stands under a heading, without it; empty when there is none. */
    String chapter(String anchor) {
        String heading = "<h2 id=\"" + anchor + "\">";
        int start = html.indexOf(heading);
        if (start < 0) {
            return "";
        }
        int from = html.indexOf("</h2>", start) + "</h2>".length();
        int next = html.indexOf("<h2", from);
        return html.substring(from, next < 0 ? html.length() : next).strip();
    }

    List<HelpPage.Chapter> chapters() {
        return CHAPTER.matcher(html)
                .results()
                .map(found -> new HelpPage.Chapter("#" + found.group(1), plain(found.group(2))))
                .toList();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", "")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String rendered(List<Extension> extensions, Node text) {
        return HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> onTheSite(node, attributes))
                .build()
                .render(text);
    }

    /** Pictures and other guides have addresses of their own on the site; those of a telephone's screen are as wide as one. */
    private static void onTheSite(Node node, Map<String, String> attributes) {
        if (node instanceof Image image) {
            attributes.put("src", image.getDestination().replace("../images/guide/", "/resources/guide/"));
            attributes.put("loading", "lazy");
            if (image.getDestination().contains("/memo-")) {
                attributes.put("class", "hp-phone");
            }
        } else if (node instanceof Link link && link.getDestination().matches("[a-z-]+\\.md(?:#.*)?")) {
            attributes.put("href", "/help?guide=" + link.getDestination().replace(".md", ""));
        }
    }
}

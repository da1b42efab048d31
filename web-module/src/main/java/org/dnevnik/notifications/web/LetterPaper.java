package org.dnevnik.notifications.web;

import java.util.List;
import java.util.Map;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** A letter as text and as markup. Mail programs know neither our styles nor scripts nor pictures, so it carries what it needs, and calls nobody. */
final class LetterPaper {

    private static final String PAGE =
            "margin:0;padding:24px 12px;background:#f4f6fa;color:#16202e;font:16px/1.5 Arial,sans-serif";
    private static final String SHEET =
            "max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d9e0ea;border-radius:10px";
    private static final String CHILD = "margin:0 0 8px;font-size:18px";
    private static final String BUTTON =
            "display:inline-block;padding:12px 20px;border-radius:10px;background:#1f5fd6;color:#ffffff;text-decoration:none";
    private static final String SMALL = "margin:24px 0 0;color:#55637a;font-size:13px";
    private static final String LINK = "color:#1f5fd6";

    private LetterPaper() {}

    /** @param lines of each child; the child without a name is the reader */
    static String text(Map<String, List<String>> lines, String address, String settings, String stop, Texts texts) {
        StringBuilder text = new StringBuilder();
        lines.forEach((child, told) -> {
            if (!child.isEmpty()) {
                text.append(child).append('\n');
            }
            told.forEach(line -> text.append("— ").append(line).append('\n'));
            text.append('\n');
        });
        return text.append(texts.get("notifications.letter.open"))
                .append(": ")
                .append(address)
                .append("\n\n")
                .append(texts.get("notifications.letter.why"))
                .append('\n')
                .append(texts.get("notifications.letter.settings"))
                .append(": ")
                .append(settings)
                .append('\n')
                .append(texts.get("notifications.letter.stop"))
                .append(": ")
                .append(stop)
                .append('\n')
                .toString();
    }

    static String html(Map<String, List<String>> lines, String address, String settings, String stop, Texts texts) {
        Html html = new Html();
        begin(html, "html", null);
        html.attribute("lang", texts.locale().getLanguage());
        begin(html, "body", PAGE);
        begin(html, "div", SHEET);
        lines.forEach((child, told) -> child(html, child, told));
        begin(html, "p", "margin:20px 0 0");
        link(html, BUTTON, address, texts.get("notifications.letter.open"));
        html.end("p");
        begin(html, "p", SMALL);
        html.text(texts.get("notifications.letter.why") + " ");
        link(html, LINK, settings, texts.get("notifications.letter.settings"));
        html.text(" · ");
        link(html, LINK, stop, texts.get("notifications.letter.stop"));
        html.end("p");
        html.end("div");
        html.end("body");
        html.end("html");
        return "<!DOCTYPE html>" + html;
    }

    private static void child(Html html, String child, List<String> lines) {
        if (!child.isEmpty()) {
            begin(html, "h2", CHILD);
            html.text(child);
            html.end("h2");
        }
        begin(html, "ul", "margin:0 0 16px;padding:0 0 0 20px");
        lines.forEach(line -> {
            begin(html, "li", null);
            html.text(line);
            html.end("li");
        });
        html.end("ul");
    }

    private static void begin(Html html, String element, @Nullable String style) {
        html.begin(element);
        if (style != null) {
            html.attribute("style", style);
        }
    }

    private static void link(Html html, String style, String address, String words) {
        begin(html, "a", style);
        html.attribute("href", address);
        html.text(words);
        html.end("a");
    }
}

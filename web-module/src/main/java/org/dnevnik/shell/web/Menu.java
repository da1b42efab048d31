package org.dnevnik.shell.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * {@code <s:menu value="#{…}" more="#{…}"/>}: writes the list of {@link MenuItem}s, which stands on every page, without a component for each. The
 * bar of a phone has room for five: of more, the first four stand in it beside a button that unfolds the others.
 */
@FacesComponent(value = Menu.TYPE, createTag = true, tagName = "menu", namespace = "urn:dnevnik:shell")
public class Menu extends UIComponentBase {

    static final String TYPE = "org.dnevnik.shell.Menu";

    private static final int ROOM = 5;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        List<MenuItem> items =
                (List<MenuItem>) Objects.requireNonNull(getAttributes().get("value"), "value of s:menu");
        Object more = Objects.requireNonNull(getAttributes().get("more"), "more of s:menu");
        context.getResponseWriter().write(markup(items, more.toString()));
    }

    /** @param more what the button says */
    static String markup(List<MenuItem> items, String more) {
        Html html = new Html();
        html.begin("ul");
        if (items.size() <= ROOM) {
            items.forEach(item -> write(html, item, ""));
        } else {
            html.attribute("class", "long");
            List<MenuItem> rest = items.subList(ROOM - 1, items.size());
            items.subList(0, ROOM - 1).forEach(item -> write(html, item, ""));
            unfolds(html, more, rest.stream().anyMatch(MenuItem::current));
            rest.forEach(item -> write(html, item, "rest"));
        }
        html.end("ul");
        return html.toString();
    }

    private static void unfolds(Html html, String text, boolean here) {
        html.begin("li");
        html.attribute("class", "more");
        html.begin("button");
        html.attribute("type", "button");
        html.attribute("data-more", "more");
        html.attribute("aria-expanded", "false");
        if (here) {
            html.attribute("class", "here");
        }
        inside(html, "more", text);
        html.end("button");
        html.end("li");
    }

    private static void write(Html html, MenuItem item, String kind) {
        html.begin("li");
        if (!kind.isEmpty()) {
            html.attribute("class", kind);
        }
        html.begin("a");
        html.attribute("href", item.address());
        if (item.current()) {
            html.attribute("aria-current", "page");
        }
        inside(html, item.icon(), item.text());
        html.end("a");
        html.end("li");
    }

    private static void inside(Html html, String icon, String text) {
        html.begin("svg");
        html.attribute("class", "icon");
        html.attribute("aria-hidden", "true");
        html.begin("use");
        html.attribute("href", "/resources/shell/icons.svg#" + icon);
        html.end("use");
        html.end("svg");
        html.begin("span");
        html.text(text);
        html.end("span");
    }
}

package org.dnevnik.shell.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** {@code <s:menu value="#{…}"/>}: writes the list of {@link MenuItem}s, which stands on every page, without a component for each. */
@FacesComponent(value = Menu.TYPE, createTag = true, tagName = "menu", namespace = "urn:dnevnik:shell")
public class Menu extends UIComponentBase {

    static final String TYPE = "org.dnevnik.shell.Menu";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        Html html = new Html();
        html.begin("ul");
        List<MenuItem> items =
                (List<MenuItem>) Objects.requireNonNull(getAttributes().get("value"), "value of s:menu");
        items.forEach(item -> write(html, item));
        html.end("ul");
        context.getResponseWriter().write(html.toString());
    }

    private static void write(Html html, MenuItem item) {
        html.begin("li");
        html.begin("a");
        html.attribute("href", item.address());
        if (item.current()) {
            html.attribute("aria-current", "page");
        }
        html.begin("svg");
        html.attribute("class", "icon");
        html.attribute("aria-hidden", "true");
        html.begin("use");
        html.attribute("href", "/resources/shell/icons.svg#" + item.icon());
        html.end("use");
        html.end("svg");
        html.begin("span");
        html.text(item.text());
        html.end("span");
        html.end("a");
        html.end("li");
    }
}

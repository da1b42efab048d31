package org.dnevnik.journal.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.dnevnik.journal.view.GroupGrid;
import org.dnevnik.shell.web.Texts;

/** {@code <j:grid value="#{…}" weighted="#{…}"/>}: writes a {@link GroupGrid} as one table, without a component for each of its cells. */
@FacesComponent(value = JournalGrid.TYPE, createTag = true, tagName = "grid", namespace = "urn:dnevnik:journal")
public class JournalGrid extends UIComponentBase {

    static final String TYPE = "org.dnevnik.journal.Grid";

    private static final Map<Locale, GridWords> WORDS = new ConcurrentHashMap<>();

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        GroupGrid grid = (GroupGrid) Objects.requireNonNull(getAttributes().get("value"), "value of j:grid");
        boolean weighted = Boolean.TRUE.equals(getAttributes().get("weighted"));
        GridWords words = WORDS.computeIfAbsent(
                context.getViewRoot().getLocale(), locale -> new GridWords(Texts.in(locale), locale));
        context.getResponseWriter().write(new GridWriter(grid, words, weighted).html());
    }
}

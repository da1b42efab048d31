package org.dnevnik.journal.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.journal.view.GroupGrid;

/** {@code <j:grid value="#{…}"/>}: writes a {@link GroupGrid} as one table, without a component for each of its cells. */
@FacesComponent(value = JournalGrid.TYPE, createTag = true, tagName = "grid", namespace = "urn:dnevnik:journal")
public class JournalGrid extends UIComponentBase {

    static final String TYPE = "org.dnevnik.journal.Grid";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        GroupGrid grid = (GroupGrid) Objects.requireNonNull(getAttributes().get("value"), "value of j:grid");
        Map<?, ?> texts = context.getApplication().evaluateExpressionGet(context, "#{text}", Map.class);
        GridWords words = new GridWords(texts, context.getViewRoot().getLocale());
        context.getResponseWriter().write(new GridWriter(grid, words).html());
    }
}

package org.dnevnik.journal.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;
import org.dnevnik.journal.LessonDesk;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;

/** {@code <j:pupils value="#{…}"/>}: writes the pupils of a lesson, without a component for each of their buttons. */
@FacesComponent(value = LessonRows.TYPE, createTag = true, tagName = "pupils", namespace = "urn:dnevnik:journal")
public class LessonRows extends UIComponentBase {

    static final String TYPE = "org.dnevnik.journal.Pupils";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        LessonDesk desk = (LessonDesk) Objects.requireNonNull(getAttributes().get("value"), "value of j:pupils");
        Html out = new Html(Html.MOST_OF_A_PAGE);
        new PupilWriter(out, new DayTexts(context.getViewRoot().getLocale()), desk).write();
        context.getResponseWriter().write(out.toString());
    }
}

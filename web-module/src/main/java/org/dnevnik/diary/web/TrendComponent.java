package org.dnevnik.diary.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;
import org.dnevnik.journal.view.SubjectSpan;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.Texts;

/** Draws how the average of a subject went, with a table of the same figures. */
@FacesComponent(value = "diary.Trend", createTag = true, tagName = "trend", namespace = "urn:dnevnik:diary")
public class TrendComponent extends UIComponentBase {

    @Override
    public String getFamily() {
        return "diary";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        SubjectSpan span = (SubjectSpan) Objects.requireNonNull(getAttributes().get("value"));
        var locale = context.getViewRoot().getLocale();
        Html html = new Html();
        new TrendChart(html, new DayTexts(locale), Texts.in(locale)).write(span);
        context.getResponseWriter().write(html.toString());
    }
}

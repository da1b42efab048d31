package org.dnevnik.diary.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;
import org.dnevnik.diary.DiaryFigures;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.Texts;

/** Draws how averages are spread in a class, with a table of the same figures. */
@FacesComponent(value = "diary.Spread", createTag = true, tagName = "spread", namespace = "urn:dnevnik:diary")
public class SpreadComponent extends UIComponentBase {

    @Override
    public String getFamily() {
        return "diary";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        DiaryFigures figures =
                (DiaryFigures) Objects.requireNonNull(getAttributes().get("value"));
        Html html = new Html();
        new SpreadChart(html, Texts.in(context.getViewRoot().getLocale())).write(figures);
        context.getResponseWriter().write(html.toString());
    }
}

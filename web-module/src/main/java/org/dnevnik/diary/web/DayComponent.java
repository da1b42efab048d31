package org.dnevnik.diary.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Objects;
import org.dnevnik.diary.DiaryToday;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;

/** Draws one day of the diary as the week draws it. */
@FacesComponent(value = "diary.Day", createTag = true, tagName = "day", namespace = "urn:dnevnik:diary")
public class DayComponent extends UIComponentBase {

    @Override
    public String getFamily() {
        return "diary";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        DiaryToday shown = (DiaryToday) Objects.requireNonNull(getAttributes().get("value"));
        Html html = new Html();
        boolean family = Boolean.TRUE.equals(getAttributes().get("family"));
        new WeekWriter(html, new DayTexts(context.getViewRoot().getLocale()), family).day(shown.day(), shown.today());
        context.getResponseWriter().write(html.toString());
    }
}

package org.dnevnik.diary.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.people.view.ChildView;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;

/** Draws a week of the diary: one component in place of the hundreds of which a page would be made. */
@FacesComponent(value = "diary.Week", createTag = true, tagName = "week", namespace = "urn:dnevnik:diary")
public class WeekComponent extends UIComponentBase {

    @Override
    public String getFamily() {
        return "diary";
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        DiaryWeek week = (DiaryWeek) Objects.requireNonNull(getAttributes().get("value"));
        List<ChildView> children =
                (List<ChildView>) Objects.requireNonNull(getAttributes().get("among"));
        Locale locale = context.getViewRoot().getLocale();
        Html html = new Html(Html.MOST_OF_A_PAGE);
        new WeekWriter(
                        html,
                        new DayTexts(locale),
                        Boolean.TRUE.equals(getAttributes().get("family")))
                .write(week, children, (String) getAttributes().get("hash"));
        context.getResponseWriter().write(html.toString());
    }
}

package org.dnevnik.timetable.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Html;
import org.dnevnik.timetable.TimetableWeek;

/** {@code <tt:week value="#{…}" day="#{…}" own="#{…}"/>}: draws a week of the timetable, or one day of it, in place of the hundreds of components it would be made of. */
@FacesComponent(value = WeekComponent.TYPE, createTag = true, tagName = "week", namespace = "urn:dnevnik:timetable")
public class WeekComponent extends UIComponentBase {

    static final String TYPE = "org.dnevnik.timetable.Week";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        TimetableWeek week =
                (TimetableWeek) Objects.requireNonNull(getAttributes().get("value"), "value of tt:week");
        Html html = new Html(Html.MOST_OF_A_PAGE);
        DayTexts texts = new DayTexts(context.getViewRoot().getLocale());
        LocalDate day = (LocalDate) getAttributes().get("day");
        new WeekBar(html, texts).write(week, day);
        new WeekTable(html, texts, Boolean.TRUE.equals(getAttributes().get("own"))).write(week, day);
        context.getResponseWriter().write(html.toString());
    }
}

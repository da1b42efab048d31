package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.SubstitutionDay;
import org.dnevnik.timetable.SubstitutionService;

/** The sheet of a day's changes for the wall. */
@Path("timetable/sheet")
@RequestScoped
public class SheetResource {

    @Inject
    private SubstitutionService substitutions;

    @Inject
    private CurrentCaller caller;

    @GET
    @Produces("application/pdf")
    public Response sheet(
            @Context HttpServletRequest request, @QueryParam("school") long school, @QueryParam("date") String date) {
        LocalDate asked = PlansResource.date(date == null ? "" : date);
        SubstitutionDay day = substitutions.day(caller.get(), school, asked);
        Locale locale = Language.of(request);
        byte[] pdf = new ChangesSheet(Texts.in(locale), day.name(), title(day, locale), lines(day, locale)).pdf();
        return Response.ok(pdf)
                .header("Content-Disposition", "inline; filename=\"changes-" + day.date() + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static String title(SubstitutionDay day, Locale locale) {
        DayTexts texts = new DayTexts(locale);
        return texts.weekday(day.date()) + ", " + texts.date(day.date());
    }

    private static List<ChangesPage.Line> lines(SubstitutionDay day, Locale locale) {
        ChangeTexts texts = new ChangeTexts(locale);
        return day.changes().stream()
                .map(c -> texts.line(c, day.date()))
                .sorted(Comparator.comparingInt(ChangesPage.Line::number))
                .toList();
    }
}

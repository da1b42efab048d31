package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.school.YearFault;
import org.dnevnik.school.YearService;
import org.dnevnik.school.view.YearSheet;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;

/** Writes the calendar of a year that the page holds. */
@Path("year/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class YearResource {

    @Inject
    private YearService years;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /** @return under {@code faults} what does not fit, in words; none: it is written */
    @PUT
    public Map<String, List<String>> write(@PathParam("school") long school, YearSheet sheet) {
        Texts texts = Language.textsOf(request);
        return Map.of(
                "faults",
                years.write(caller.get(), school, sheet).stream()
                        .map(f -> words(f, texts))
                        .toList());
    }

    private static String words(YearFault fault, Texts texts) {
        Object[] details = fault.details().stream()
                .map(d -> d instanceof LocalDate date ? texts.date(date) : d)
                .toArray();
        return texts.format("school.year.fault." + fault.key(), details);
    }
}

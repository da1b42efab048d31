package org.dnevnik.reports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.reports.PupilReportService;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Reports as files: workbooks and papers, of what the page of the same address shows. */
@Path("reports")
@RequestScoped
public class ReportResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PAPER = "application/pdf";

    @Inject
    private ReportAsking asking;

    @Inject
    private PupilReportService pupils;

    @Inject
    private Reports reports;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    @Context
    private @Nullable HttpServletRequest request;

    @GET
    @Path("{kind:[a-z-]+}.{format:pdf|xlsx}")
    public Response file(@PathParam("kind") String kind, @PathParam("format") String format, @Context UriInfo address) {
        ReportChoice choice =
                asking.choice(ReportKind.of(kind), new Asked(flat(address.getQueryParameters())), texts());
        return answer(reports.sheets(choice), kind, format);
    }

    /** «Табель», which a family takes too. */
    @GET
    @Path("card.{format:pdf|xlsx}")
    public Response card(@PathParam("format") String format, @QueryParam("pupil") long pupil) {
        return answer(CardsReport.of(pupils.card(caller.get(), pupil), texts()), "card", format);
    }

    private Response answer(List<Sheet> sheets, String name, String format) {
        String origin = texts().format("reports.paper.origin", texts().date(clock.today(Families.REGION)));
        boolean paper = format.equals("pdf");
        byte[] content = paper ? SheetPaper.of(sheets, texts(), origin) : SheetBook.of(sheets);
        return Response.ok(content, paper ? PAPER : WORKBOOK)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Texts texts() {
        return Language.textsOf(Objects.requireNonNull(request));
    }

    private static Map<String, String> flat(MultivaluedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get(0)));
    }
}

package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.school.ImportDeskService;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.ImportReport;
import org.dnevnik.school.ImportService;
import org.dnevnik.school.PeopleTemplates;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.dnevnik.timetable.TimetableImportService;

/** The files of a school: people and classes together, and each timetable by itself. */
@Path("import")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private ImportService people;

    @Inject
    private TimetableImportService timetable;

    @Inject
    private ImportDeskService desks;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /** Says what applying the files would do; changes nothing. */
    @POST
    @Path("preview")
    public List<ImportPart> preview(ImportOrder order) {
        return parts(order);
    }

    /** The same as a workbook, for whoever keeps the table. */
    @POST
    @Path("report")
    @Produces(WORKBOOK)
    public Response report(ImportOrder order) {
        return download("report.xlsx", ImportReportBook.workbook(parts(order), Language.textsOf(request)));
    }

    /** The same as text, for programs that read no workbooks. */
    @POST
    @Path("report.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response text(ImportOrder order) {
        return download("report.csv", ImportReportBook.csv(parts(order), Language.textsOf(request)));
    }

    private List<ImportPart> parts(ImportOrder order) {
        Caller asking = caller.get();
        Texts texts = Language.textsOf(request);
        List<ImportPart> parts = new ArrayList<>();
        List<ImportFile> tables = tables(order);
        if (!tables.isEmpty()) {
            List<String> names = tables.stream().map(ImportFile::name).toList();
            ImportReport report = people.preview(asking, order.school(), tables);
            parts.add(ImportPart.of("school.import.people", names, report, texts));
        }
        for (ImportFile file : timetables(order)) {
            ImportReport report = timetable.preview(asking, order.school(), order.since(), file);
            parts.add(ImportPart.of("school.import.timetable", List.of(file.name()), report, texts));
        }
        return parts;
    }

    /** Begins to bring the files of one part in, all or nothing; {@link #progress} tells the rest. */
    @POST
    @Path("apply")
    public Response apply(ImportOrder order) {
        Caller asking = caller.get();
        List<ImportFile> tables = tables(order);
        List<ImportFile> timetables = timetables(order);
        if (tables.isEmpty() == timetables.isEmpty() || timetables.size() > 1) {
            throw new BadRequestException("not one part");
        }
        int run = timetables.isEmpty()
                ? people.start(asking, order.school(), tables, order.reopen())
                : timetable.start(asking, order.school(), order.since(), timetables.get(0));
        return Response.accepted(told(order.school(), run)).build();
    }

    /** How far an import is: what a page asks again and again while it waits. */
    @GET
    @Path("progress")
    @Consumes(MediaType.WILDCARD)
    public ImportProgress progress(@QueryParam("school") long school, @QueryParam("run") int run) {
        return told(school, run);
    }

    private ImportProgress told(long school, int run) {
        return ImportProgress.of(desks.run(caller.get(), school, run), Language.textsOf(request));
    }

    /** All tables of people as an empty workbook. */
    @GET
    @Path("people.xlsx")
    @Consumes(MediaType.WILDCARD)
    @Produces(WORKBOOK)
    public Response workbook() {
        return download("people.xlsx", PeopleTemplates.workbook());
    }

    /** One table of people as empty text. */
    @GET
    @Path("{table:[a-z]+}.csv")
    @Consumes(MediaType.WILDCARD)
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@PathParam("table") String table) {
        return download(
                table + ".csv", PeopleTemplates.csv(table).orElseThrow(() -> new NotFound("template " + table)));
    }

    private static List<ImportFile> tables(ImportOrder order) {
        return order.content().stream().filter(f -> !isTimetable(f)).toList();
    }

    private static List<ImportFile> timetables(ImportOrder order) {
        return order.content().stream().filter(ImportResource::isTimetable).toList();
    }

    /** FET's own file, its CSV export, or the XML of aSc Timetables; everything else is a table of people. */
    private static boolean isTimetable(ImportFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".fet")
                || name.endsWith(".xml")
                || name.endsWith(".csv") && (name.contains("timetable") || name.contains("расписание"));
    }

    private static Response download(String name, byte[] content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}

package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.function.BiFunction;
import java.util.function.Function;
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
        Caller asking = caller.get();
        return parts(
                order,
                files -> people.preview(asking, order.school(), files),
                (from, file) -> timetable.preview(asking, order.school(), from, file));
    }

    /** Brings the files in: each part all or nothing. */
    @POST
    @Path("apply")
    public List<ImportPart> apply(ImportOrder order) {
        Caller asking = caller.get();
        return parts(
                order,
                files -> people.apply(asking, order.school(), files),
                (from, file) -> timetable.apply(asking, order.school(), from, file));
    }

    /** How far the newest import of a school is: what a page asks again and again while it waits. */
    @GET
    @Path("progress")
    @Consumes(MediaType.WILDCARD)
    public ImportProgress progress(@QueryParam("school") long school) {
        return desks.newest(caller.get(), school)
                .map(run -> ImportProgress.of(run, Language.textsOf(request)))
                .orElseThrow(() -> new NotFound("import of school " + school));
    }

    /** All tables of people as an empty workbook. */
    @GET
    @Path("people.xlsx")
    @Consumes(MediaType.WILDCARD)
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
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

    private List<ImportPart> parts(
            ImportOrder order,
            Function<List<ImportFile>, ImportReport> ofPeople,
            BiFunction<java.time.LocalDate, ImportFile, ImportReport> ofTimetable) {
        Texts texts = Language.textsOf(request);
        List<ImportPart> parts = new ArrayList<>();
        List<ImportFile> tables = order.content().stream()
                .filter(f -> !TimetableImportService.takes(f.name()))
                .toList();
        if (!tables.isEmpty()) {
            List<String> names = tables.stream().map(ImportFile::name).toList();
            parts.add(ImportPart.of("school.import.people", names, ofPeople.apply(tables), texts));
        }
        order.content().stream()
                .filter(f -> TimetableImportService.takes(f.name()))
                .map(f -> ImportPart.of(
                        "school.import.timetable", List.of(f.name()), ofTimetable.apply(order.since(), f), texts))
                .forEach(parts::add);
        return parts;
    }

    private static Response download(String name, byte[] content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}

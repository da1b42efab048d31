package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.school.PeopleService;
import org.dnevnik.school.PeopleSheet;
import org.dnevnik.school.Suggestion;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Lists of people for scripts and as files; the address asks as that of the page does. */
@Path("people")
@RequestScoped
public class PeopleResource {

    @Inject
    private PeopleService people;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @Context
    private @Nullable UriInfo address;

    /** Somebody who may be meant. */
    public record Suggested(String kind, long person, String name, String where, String list, String reason) {}

    @GET
    @Path("suggest")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Suggested> suggest() {
        Asked asked = new Asked(parameters());
        Texts texts = Language.textsOf(request);
        return people.suggest(caller.get(), asked.id("school"), asked.text("name")).stream()
                .map(s -> suggested(s, texts))
                .toList();
    }

    private static Suggested suggested(Suggestion s, Texts texts) {
        return new Suggested(
                s.kind().word(),
                s.person(),
                s.name(),
                s.where(),
                texts.get("school.people.one." + s.kind()),
                texts.get("school.people.reason." + s.reason()));
    }

    /** Ids of everybody on the list. */
    @GET
    @Path("everybody")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Long> everybody() {
        return people.everybody(caller.get(), AskedPeople.of(parameters()));
    }

    @GET
    @Path("list.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response workbook() {
        return file(PeopleSheet.Format.XLSX, "people.xlsx");
    }

    @GET
    @Path("list.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv() {
        return file(PeopleSheet.Format.CSV, "people.csv");
    }

    private Response file(PeopleSheet.Format format, String name) {
        byte[] content = people.sheet(caller.get(), AskedPeople.of(parameters()), format, words());
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private PeopleSheet.Words words() {
        Texts texts = Language.textsOf(request);
        return new PeopleSheet.Words(
                texts.get("school.people.title"),
                texts.get("school.people.person"),
                texts.get("school.people.birth"),
                texts.get("school.people.class"),
                texts.get(
                        AskedPeople.of(parameters()).kind() == org.dnevnik.school.view.PeopleKind.STAFF
                                ? "school.people.position"
                                : "school.people.children"),
                texts.get("school.people.guardians"),
                texts.get("school.people.phone"),
                texts.get("school.people.email"));
    }

    private Map<String, String> parameters() {
        Map<String, String> first = new HashMap<>();
        if (address != null) {
            address.getQueryParameters().forEach((name, values) -> first.put(name, values.get(0)));
        }
        return first;
    }
}

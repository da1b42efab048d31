package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.people.Families;
import org.dnevnik.school.IssuedCode;
import org.dnevnik.school.SchoolDirectoryService;
import org.dnevnik.school.SchoolWords;
import org.dnevnik.shell.web.Language;

/** What the forms of the region's list of schools send. */
@Path("schools")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SchoolsResource {

    @Inject
    private SchoolDirectoryService schools;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @POST
    public Map<String, Long> create(SchoolWords words) {
        return Map.of("id", schools.create(caller.get(), words));
    }

    @PUT
    @Path("{id:\\d{1,18}}")
    public void change(@PathParam("id") long id, SchoolWords words) {
        schools.change(caller.get(), id, words);
    }

    /** @return the code, told this once, and its last day in the reader's words */
    @POST
    @Path("{id:\\d{1,18}}/code")
    @Consumes(MediaType.WILDCARD)
    public Map<String, String> issueCode(@PathParam("id") long id) {
        IssuedCode issued = schools.issueCode(caller.get(), id);
        String until = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Language.of(request))
                .withZone(Families.REGION)
                .format(issued.until());
        return Map.of("code", issued.code(), "until", until);
    }

    @POST
    @Path("{id:\\d{1,18}}/close")
    @Consumes(MediaType.WILDCARD)
    public void close(@PathParam("id") long id) {
        schools.setClosed(caller.get(), id, true);
    }

    @POST
    @Path("{id:\\d{1,18}}/open")
    @Consumes(MediaType.WILDCARD)
    public void open(@PathParam("id") long id) {
        schools.setClosed(caller.get(), id, false);
    }

    @POST
    @Path("networks")
    public void addNetwork(Map<String, String> told) {
        schools.addNetwork(caller.get(), told.getOrDefault("name", ""));
    }

    @DELETE
    @Path("networks/{id:\\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public void dropNetwork(@PathParam("id") long id) {
        schools.dropNetwork(caller.get(), id);
    }
}

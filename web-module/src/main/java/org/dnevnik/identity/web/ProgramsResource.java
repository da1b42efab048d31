package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.identity.ProgramService;
import org.dnevnik.identity.ProgramTerms;
import org.dnevnik.identity.RegisteredProgram;

/** What the page of programs and keys sends. */
@Path("programs")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProgramsResource {

    @Inject
    private ProgramService programs;

    @Inject
    private CurrentCaller caller;

    /** @return the program's name, and its secret for this once */
    @POST
    public Map<String, String> register(ProgramTerms terms) {
        return told(programs.register(caller.get(), terms));
    }

    @POST
    @Path("{program:\\d{1,18}}")
    public void change(@PathParam("program") long program, ProgramTerms terms) {
        programs.change(caller.get(), program, terms);
    }

    @POST
    @Path("{program:\\d{1,18}}/secret")
    public Map<String, String> renew(@PathParam("program") long program) {
        return told(programs.renewSecret(caller.get(), program));
    }

    @POST
    @Path("{program:\\d{1,18}}/end")
    public Map<String, Integer> end(@PathParam("program") long program) {
        return Map.of("ended", programs.endAll(caller.get(), program));
    }

    @POST
    @Path("keys")
    public void changeKey() {
        programs.changeKey(caller.get());
    }

    @POST
    @Path("keys/{kid:[0-9a-f-]{1,40}}/refuse")
    public void refuseKey(@PathParam("kid") String kid) {
        programs.refuseKey(caller.get(), kid);
    }

    private static Map<String, String> told(RegisteredProgram program) {
        return Map.of("client", program.clientId(), "secret", Objects.requireNonNullElse(program.secret(), "–"));
    }
}

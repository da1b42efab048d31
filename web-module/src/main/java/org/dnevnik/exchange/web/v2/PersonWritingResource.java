package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedMarkService;
import org.dnevnik.exchange.SharedWritingService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** A mark for a pupil's work. */
@Path("persons")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PersonWritingResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedWritingService writing;

    @Inject
    private SharedMarkService marks;

    @POST
    @Path("{person}/works/{work}/mark")
    public Mark mark(@PathParam("person") long person, @PathParam("work") long work, Sent sent) {
        Caller caller = asking.get();
        writing.mark(caller, work, person, LessonWritingResource.value(sent), sent.text("reason"));
        return marks.ofWorks(caller, List.of(work)).stream()
                .filter(m -> m.person() == person)
                .findFirst()
                .map(Mark::of)
                .orElseThrow(() -> new NotFound("mark of " + person));
    }
}

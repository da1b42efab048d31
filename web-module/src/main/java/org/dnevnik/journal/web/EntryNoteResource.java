package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.EntryNoteService;
import org.dnevnik.journal.NoteEntry;
import org.dnevnik.journal.view.EntryNote;

/** What stands behind a pupil's attendance at a lesson, opened from the pupil's cell or line. */
@Path("journal/entry")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EntryNoteResource {

    @Inject
    private EntryNoteService notes;

    @Inject
    private CurrentCaller caller;

    @GET
    @Consumes(MediaType.WILDCARD)
    public EntryNote told(
            @QueryParam("lesson") long lesson, @QueryParam("year") int year, @QueryParam("pupil") long pupil) {
        return notes.told(caller.get(), lesson, year, pupil);
    }

    @POST
    public EntryNote say(NoteEntry order) {
        return notes.say(caller.get(), order);
    }
}

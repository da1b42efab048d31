package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.diary.view.MarkChange;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What the diary's page asks for when a mark that was changed is opened. */
@Path("diary")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DiaryResource {

    @Inject
    private DiaryService diaries;

    @Inject
    private CurrentCaller caller;

    /** One change, the time by the school's clock and ISO 8601 without a zone. */
    public record ChangeLine(
            String at,
            String by,
            String oldValue,
            @Nullable String newValue,
            @Nullable String reason) {

        static ChangeLine of(MarkChange change) {
            return new ChangeLine(
                    change.at().toString(), change.by(), change.oldValue(), change.newValue(), change.reason());
        }
    }

    @GET
    @Path("changes")
    public List<ChangeLine> changes(
            @QueryParam("person") long pupil, @QueryParam("work") long work, @QueryParam("year") int year) {
        return diaries.changes(caller.get(), pupil, work, year).stream()
                .map(ChangeLine::of)
                .toList();
    }
}

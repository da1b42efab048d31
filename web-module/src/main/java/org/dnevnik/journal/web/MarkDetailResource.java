package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.JournalRefusal;
import org.dnevnik.journal.MarkDetailService;
import org.dnevnik.journal.MarkPlace;
import org.dnevnik.journal.NoteMark;
import org.dnevnik.journal.RetakeMark;
import org.dnevnik.journal.view.MarkDetail;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What stands behind a mark, opened from its cell. */
@Path("journal/mark")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MarkDetailResource {

    @Inject
    private MarkDetailService details;

    @Inject
    private CurrentCaller caller;

    /**
     * The detail for the page's script.
     *
     * @param due by ISO 8601
     */
    public record DetailAnswer(
            CellAnswer cell,
            @Nullable String comment,
            @Nullable String staffComment,
            @Nullable String due,
            boolean editable) {

        static DetailAnswer of(MarkDetail detail) {
            return new DetailAnswer(
                    CellAnswer.of(detail.cell(), null),
                    detail.comment(),
                    detail.staffComment(),
                    detail.due() == null ? null : detail.due().toString(),
                    detail.editable());
        }
    }

    /** Where the mark stands, in the address. */
    public static class Asked {

        @QueryParam("lesson")
        private long lesson;

        @QueryParam("year")
        private int year;

        @QueryParam("work")
        private long work;

        @QueryParam("pupil")
        private long pupil;

        @QueryParam("period")
        private long period;

        MarkPlace place() {
            return new MarkPlace(lesson, year, work, pupil, period == 0 ? null : (Long) period);
        }
    }

    /** @param due by ISO 8601; null or empty: none */
    public record NoteOrder(
            MarkPlace place,
            @Nullable String comment,
            @Nullable String staffComment,
            @Nullable String due,
            int seen) {

        NoteMark toCommand() {
            return new NoteMark(place, comment, staffComment, day(due), seen);
        }

        private static @Nullable LocalDate day(@Nullable String told) {
            try {
                return told == null || told.isEmpty() ? null : LocalDate.parse(told);
            } catch (DateTimeParseException e) {
                throw new Refusal(JournalRefusal.DEBT_DAY);
            }
        }
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public DetailAnswer detail(@BeanParam Asked asked) {
        return DetailAnswer.of(details.detail(caller.get(), asked.place()));
    }

    @POST
    @Path("note")
    public DetailAnswer note(NoteOrder order) {
        return DetailAnswer.of(details.note(caller.get(), order.toCommand()));
    }

    @POST
    @Path("retake")
    public DetailAnswer retake(RetakeMark order) {
        return DetailAnswer.of(details.retake(caller.get(), order));
    }
}

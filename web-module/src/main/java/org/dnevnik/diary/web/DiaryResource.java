package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.diary.DiarySignatureService;
import org.dnevnik.diary.SignWeek;
import org.dnevnik.diary.view.MarkChange;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What the diary's pages ask for: how a mark was changed; and what they send: a signature. */
@Path("diary")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DiaryResource {

    @Inject
    private DiaryService diaries;

    @Inject
    private DiarySignatureService signatures;

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

    /**
     * A week that was read.
     *
     * @param week any day of it
     * @param hash of what was shown
     */
    public record Order(long person, String week, String hash) {}

    /** Signs a week. */
    @POST
    @Path("signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    public void sign(Order order) {
        signatures.sign(caller.get(), new SignWeek(order.person(), date(order.week()), order.hash()));
    }

    /** The text that was signed, byte by byte: its SHA-256 is the signature's hash. */
    @GET
    @Path("signatures/{year:\\d{4}}/{id:\\d{1,18}}")
    @Produces("text/plain;charset=UTF-8")
    public Response signed(@PathParam("year") int year, @PathParam("id") long id) {
        return Response.ok(signatures
                        .signed(caller.get(), id, year)
                        .signature()
                        .content()
                        .getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"week-" + id + ".txt\"")
                .build();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotFound("no week");
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

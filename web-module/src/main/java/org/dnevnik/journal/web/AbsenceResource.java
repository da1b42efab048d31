package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AbsenceNoticeService;
import org.dnevnik.journal.DecideAbsence;
import org.dnevnik.journal.FamilyAbsenceService;
import org.dnevnik.journal.SendAbsence;
import org.jspecify.annotations.Nullable;

/** Notices of absence: what a family's form and those who decide send. */
@Path("absence")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AbsenceResource {

    @Inject
    private FamilyAbsenceService families;

    @Inject
    private AbsenceNoticeService notices;

    @Inject
    private CurrentCaller caller;

    /**
     * A notice as the form says it.
     *
     * @param ends        empty: one day
     * @param firstLesson null together with {@code lastLesson}: the whole day
     */
    public record Order(
            long pupil,
            String starts,
            @Nullable String ends,
            @Nullable Integer firstLesson,
            @Nullable Integer lastLesson,
            long reason,
            @Nullable String text) {

        SendAbsence toCommand() {
            LocalDate first = AttendanceResource.date(starts);
            LocalDate last = ends == null || ends.isEmpty() ? first : AttendanceResource.date(ends);
            return new SendAbsence(
                    pupil, first, last, firstLesson, lastLesson, reason, Objects.requireNonNullElse(text, ""));
        }
    }

    /** What was made. */
    public record Made(long id) {}

    /** What the school says. */
    public record Decision(boolean accepted, @Nullable String answer) {}

    /** @param last new last day of the absence */
    public record Shorter(String last) {}

    @POST
    public Made send(Order order) {
        return new Made(families.send(caller.get(), order.toCommand()));
    }

    @POST
    @Path("{id:\\d{1,18}}")
    public void decide(@PathParam("id") long id, Decision order) {
        notices.decide(
                caller.get(), id, new DecideAbsence(order.accepted(), Objects.requireNonNullElse(order.answer(), "")));
    }

    @POST
    @Path("{id:\\d{1,18}}/withdraw")
    @Consumes(MediaType.WILDCARD)
    public void withdraw(@PathParam("id") long id) {
        notices.withdraw(caller.get(), id);
    }

    @POST
    @Path("{id:\\d{1,18}}/shorten")
    public void shorten(@PathParam("id") long id, Shorter order) {
        notices.shorten(caller.get(), id, AttendanceResource.date(order.last()));
    }
}

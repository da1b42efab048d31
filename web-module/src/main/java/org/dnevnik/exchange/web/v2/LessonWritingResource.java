package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedLessonService;
import org.dnevnik.exchange.SharedMarkService;
import org.dnevnik.exchange.SharedWritingService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** A teacher's changes at a lesson: marks and attendance. */
@Path("lessons")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LessonWritingResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedWritingService writing;

    @Inject
    private SharedLessonService lessons;

    @Inject
    private SharedMarkService marks;

    /** One mark or several, each with {@code person} and {@code value}, and {@code work} where it is not the lesson's first. */
    @POST
    @Path("{lesson}/marks")
    public List<Mark> mark(@PathParam("lesson") long lesson, Sent sent) {
        Caller caller = asking.get();
        for (Sent order : sent.objects()) {
            Long work = order.id("work");
            long person = order.needed("person");
            if (work == null) {
                writing.markAtLesson(caller, lesson, person, value(order), order.text("reason"));
            } else {
                writing.mark(caller, work, person, value(order), order.text("reason"));
            }
        }
        List<Long> persons =
                sent.objects().stream().map(o -> o.needed("person")).toList();
        return marks.ofLessons(caller, List.of(lesson)).stream()
                .filter(m -> persons.contains(m.person()))
                .map(Mark::of)
                .toList();
    }

    /** @throws ParameterInvalid without a value: a mark is taken back by {@code DELETE} */
    static String value(Sent order) {
        String value = order.text("value");
        String told = value == null ? order.text("textValue") : value;
        if (told == null || told.isBlank()) {
            throw new ParameterInvalid("value is needed");
        }
        return told;
    }

    @POST
    @Path("{lesson}/log-entries")
    public List<LessonLogEntry> attend(@PathParam("lesson") long lesson, Sent sent) {
        return attended(lesson, sent);
    }

    @PUT
    @Path("{lesson}/log-entries")
    public List<LessonLogEntry> attendAgain(@PathParam("lesson") long lesson, Sent sent) {
        return attended(lesson, sent);
    }

    private List<LessonLogEntry> attended(long lesson, Sent sent) {
        Caller caller = asking.get();
        for (Sent order : sent.objects()) {
            writing.attend(caller, lesson, order.needed("person"), status(order), order.text("comment"));
        }
        List<Long> persons =
                sent.objects().stream().map(o -> o.needed("person")).toList();
        return lessons.entries(caller, List.of(lesson)).stream()
                .filter(e -> persons.contains(e.person()))
                .map(LessonLogEntry::of)
                .toList();
    }

    private static String status(Sent order) {
        String told = order.text("status");
        String status = told == null ? null : Words.attendanceRead(told);
        if (status == null) {
            throw new ParameterInvalid("status is one of " + Words.attendances());
        }
        return status;
    }

    /** The pupil was there. */
    @DELETE
    @Path("{lesson}/log-entries")
    public Done forget(@PathParam("lesson") long lesson, @QueryParam("person") @Nullable Long person) {
        if (person == null) {
            throw new ParameterInvalid("person is needed");
        }
        writing.attend(asking.get(), lesson, person, "ATTEND", null);
        return Done.YES;
    }
}

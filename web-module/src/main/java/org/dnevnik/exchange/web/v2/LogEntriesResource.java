package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.exchange.SharedDiaryService;
import org.dnevnik.exchange.SharedLessonService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** Attendance. */
@Path("lesson-log-entries")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LogEntriesResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedLessonService lessons;

    @Inject
    private SharedDiaryService diaries;

    @Inject
    private SchoolClock clock;

    @GET
    public List<LessonLogEntry> ofLessons(@QueryParam("lessons") List<String> ids) {
        return LessonLogEntry.of(lessons.entries(asking.get(), Sent.ids(ids)));
    }

    @GET
    @Path("statuses")
    public List<String> statuses() {
        asking.get();
        return Words.attendances();
    }

    @GET
    @Path("group/{group}")
    public List<LessonLogEntry> ofGroup(
            @PathParam("group") long group,
            @QueryParam("subject") @Nullable Long subject,
            @QueryParam("from") @Nullable AskedDate from,
            @QueryParam("to") @Nullable AskedDate to) {
        return LessonLogEntry.of(
                lessons.entriesOfGroup(asking.get(), group, subject, AskedDate.span(from, to, today())));
    }

    /** One at most. */
    @GET
    @Path("lesson/{lesson}/person/{person}")
    public List<LessonLogEntry> ofPerson(@PathParam("lesson") long lesson, @PathParam("person") long person) {
        return lessons.entries(asking.get(), List.of(lesson)).stream()
                .filter(e -> e.person() == person)
                .map(LessonLogEntry::of)
                .toList();
    }

    @GET
    @Path("person/{person}/subject/{subject}")
    public List<LessonLogEntry> ofSubject(
            @PathParam("person") long person,
            @PathParam("subject") long subject,
            @QueryParam("from") @Nullable AskedDate from,
            @QueryParam("to") @Nullable AskedDate to) {
        return LessonLogEntry.of(diaries.entries(asking.get(), person, subject, AskedDate.span(from, to, today())));
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

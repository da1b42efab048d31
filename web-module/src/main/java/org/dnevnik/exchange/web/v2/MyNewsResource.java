package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.exchange.SharedDiaryService;
import org.dnevnik.exchange.SharedLessonService;
import org.dnevnik.exchange.SharedPeopleService;
import org.dnevnik.exchange.view.SharedPerson;
import org.dnevnik.exchange.view.SharedSpan;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** Homework and news of the pupil whose token it is, or of a parent's child. */
@Path("users/me")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MyNewsResource {

    /** Days that a feed may reach back, and looks ahead for the next day with lessons. */
    private static final int LONGEST_FEED = 31;

    private static final int AHEAD = 14;

    @Inject
    private Asking asking;

    @Inject
    private SharedPeopleService people;

    @Inject
    private SharedDiaryService diaries;

    @Inject
    private SharedLessonService lessons;

    @Inject
    private SchoolClock clock;

    /** Homework by its numbers; what the caller must not see is left out. */
    @GET
    @Path("school/homeworks")
    public Homeworks homework(@QueryParam("homeworkId") List<String> homeworks, @Context UriInfo address) {
        Caller caller = asking.get();
        List<Long> asked =
                Sent.ids(homeworks).stream().map(MyNewsResource::lowered).toList();
        return Homeworks.of(lessons.homework(caller, asked), PersonsResource.site(address));
    }

    private static Long lowered(Long id) {
        return Numbers.isLifted(id) ? (Long) Numbers.lowered(id) : id;
    }

    /** Of the pupil itself, or of a parent's first child. */
    @GET
    @Path("school/{school}/homeworks")
    public Homeworks homework(
            @PathParam("school") long school,
            @QueryParam("startDate") @Nullable AskedDate from,
            @QueryParam("endDate") @Nullable AskedDate to,
            @Context UriInfo address) {
        Caller caller = asking.get();
        SharedSpan span = AskedDate.span(from, to, today());
        return Homeworks.of(diaries.homework(caller, whose(caller, null), span), PersonsResource.site(address));
    }

    /** @param limit how many days, backwards */
    @GET
    @Path("feed")
    public UserFeed feed(
            @QueryParam("date") @Nullable AskedDate date,
            @QueryParam("limit") @DefaultValue("1") int limit,
            @QueryParam("childPersonId") @Nullable Long child) {
        Caller caller = asking.get();
        int days = Math.max(1, Math.min(limit, LONGEST_FEED));
        LocalDate last = date == null ? today() : date.day();
        SharedSpan span = new SharedSpan(last.minusDays(days - 1L), last.plusDays(AHEAD));
        return UserFeed.of(diaries.days(caller, whose(caller, child), null, span), last, days);
    }

    private long whose(Caller caller, @Nullable Long child) {
        return Stream.ofNullable(child)
                .findFirst()
                .orElseGet(() -> people.context(caller).children().stream()
                        .map(SharedPerson::id)
                        .findFirst()
                        .orElse(caller.person()));
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

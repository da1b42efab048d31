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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.exchange.SharedDiaryService;
import org.dnevnik.exchange.SharedPeopleService;
import org.dnevnik.exchange.SharedSchoolService;
import org.dnevnik.exchange.view.SharedMember;
import org.dnevnik.exchange.view.SharedSpan;
import org.dnevnik.exchange.view.SharedStay;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** People, their groups, and what the diary tells of pupils. */
@Path("persons")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PersonsResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedPeopleService people;

    @Inject
    private SharedSchoolService schools;

    @Inject
    private SharedDiaryService diaries;

    @Inject
    private SchoolClock clock;

    private static final int LARGEST_PAGE = 200;

    /** Pupils of a group. */
    @GET
    public List<Person> ofGroup(@QueryParam("eduGroup") List<String> groups) {
        return people.members(asking.get(), Sent.ids(groups)).stream()
                .filter(SharedMember::active)
                .map(m -> Person.of(m.person()))
                .toList();
    }

    /** Whoever is meant by what was typed, best answers first, as the lists of people find them; nobody searches who sees no such list. */
    @GET
    @Path("search")
    @Told(
            "People of the caller's school by parts of their names: q, or lastName, firstName and middleName. Eight at most.")
    public List<Person> search(
            @QueryParam("q") @Nullable String text,
            @QueryParam("lastName") @Nullable String lastName,
            @QueryParam("firstName") @Nullable String firstName,
            @QueryParam("middleName") @Nullable String middleName) {
        Caller caller = asking.get();
        String typed = Stream.of(text, lastName, firstName, middleName)
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
        if (typed.isEmpty()) {
            throw new ParameterInvalid("q is needed");
        }
        return Person.of(people.search(caller, typed));
    }

    @GET
    @Path("{person}")
    public Person one(@PathParam("person") long person) {
        return people.persons(asking.get(), List.of(person)).stream()
                .findFirst()
                .map(Person::of)
                .orElseThrow(() -> new NotFound("person " + person));
    }

    /** Where the person learns now. */
    @GET
    @Path("{person}/edu-groups")
    public List<EduGroup> groups(@PathParam("person") long person) {
        return groups(person, null, false);
    }

    /** Where the person has ever learnt. */
    @GET
    @Path("{person}/edu-groups/all")
    public List<EduGroup> allGroups(@PathParam("person") long person) {
        return groups(person, null, true);
    }

    @GET
    @Path("{person}/schools/{school}/edu-groups")
    public List<EduGroup> groups(@PathParam("person") long person, @PathParam("school") long school) {
        return groups(person, school, false);
    }

    private List<EduGroup> groups(long person, @Nullable Long school, boolean all) {
        LocalDate today = today();
        return people.stays(asking.get(), person).stream()
                .filter(s -> all || s.ends() == null || !s.ends().isBefore(today))
                .map(SharedStay::group)
                .filter(g -> school == null || g.school() == school)
                .distinct()
                .map(EduGroup::of)
                .toList();
    }

    /** Which the person leads or teaches. */
    @GET
    @Path("{person}/schools/{school}/edu-groups/teacher")
    public List<EduGroup> taught(@PathParam("person") long person, @PathParam("school") long school) {
        return schools.ofTeacher(asking.get(), person).stream()
                .filter(g -> g.school() == school)
                .map(EduGroup::of)
                .toList();
    }

    @GET
    @Path("{person}/school-memberships")
    public List<SchoolMembership> memberships(@PathParam("person") long person) {
        return SchoolMembership.of(person, people.stays(asking.get(), person));
    }

    /** A bare array, or in an object for who knew the protocol as 2.0. */
    @GET
    @Path("{person}/groups/{group}/schedules")
    public Object schedules(
            @PathParam("person") long person,
            @PathParam("group") long group,
            @QueryParam("startDate") @Nullable AskedDate from,
            @QueryParam("endDate") @Nullable AskedDate to,
            @Context UriInfo address) {
        SharedSpan span = AskedDate.span(from, to, today());
        boolean asOfOld = Asking.asOfOld(address);
        List<DaySchedule> days = DaySchedule.of(diaries.days(asking.get(), person, group, span), asOfOld);
        return asOfOld ? new DaySchedule.Days(days) : days;
    }

    @GET
    @Path("{person}/group/{group}/recentmarks")
    public RecentMarksResponse recent(
            @PathParam("person") long person,
            @PathParam("group") long group,
            @QueryParam("fromDate") @Nullable AskedDate from,
            @QueryParam("limit") @DefaultValue("10") int limit,
            @QueryParam("subject") @Nullable Long subject,
            @Context UriInfo address) {
        LocalDate today = today();
        SharedSpan span = AskedDate.span(
                from == null || from.day().isAfter(today) ? today.minusDays(60) : from.day(), today.plusDays(1));
        int most = Math.max(1, Math.min(limit, LARGEST_PAGE));
        return RecentMarksResponse.of(
                diaries.recent(asking.get(), person, span, subject, most), Asking.asOfOld(address));
    }

    @GET
    @Path("{person}/school/{school}/homeworks")
    public Homeworks homework(
            @PathParam("person") long person,
            @PathParam("school") long school,
            @QueryParam("startDate") @Nullable AskedDate from,
            @QueryParam("endDate") @Nullable AskedDate to,
            @Context UriInfo address) {
        SharedSpan span = AskedDate.span(from, to, today());
        return Homeworks.of(diaries.homework(asking.get(), person, span), site(address));
    }

    /** {@code https://dnevnik.example}, as the caller wrote it. */
    static String site(UriInfo address) {
        String base = address.getBaseUri().toString();
        return base.substring(0, base.indexOf("/v2"));
    }

    /** @param page from 1, as clients count */
    @GET
    @Path("{person}/tasks")
    public List<Task> tasks(
            @PathParam("person") long person,
            @QueryParam("from") @Nullable AskedDate from,
            @QueryParam("to") @Nullable AskedDate to,
            @QueryParam("subject") @Nullable Long subject,
            @QueryParam("pageNumber") @DefaultValue("1") int page,
            @QueryParam("pageSize") @DefaultValue("100") int size) {
        SharedSpan span = AskedDate.span(from, to, today());
        int rows = Math.max(1, Math.min(size, LARGEST_PAGE));
        int pages = Math.max(0, Math.min(page - 1, 10_000));
        return diaries.tasks(asking.get(), person, subject, span, pages, rows).stream()
                .map(Task::of)
                .toList();
    }

    @GET
    @Path("{person}/lesson-log-entries")
    public List<LessonLogEntry> entries(
            @PathParam("person") long person,
            @QueryParam("startDate") @Nullable AskedDate from,
            @QueryParam("endDate") @Nullable AskedDate to) {
        return LessonLogEntry.of(diaries.entries(asking.get(), person, null, AskedDate.span(from, to, today())));
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

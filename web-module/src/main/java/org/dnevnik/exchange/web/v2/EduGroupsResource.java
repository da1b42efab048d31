package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedPeopleService;
import org.dnevnik.exchange.SharedSchoolService;
import org.dnevnik.exchange.view.SharedGroup;
import org.dnevnik.exchange.view.SharedMember;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** Classes and groups, who learns and who teaches in them. */
@Path("edu-groups")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EduGroupsResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedPeopleService people;

    @Inject
    private SharedSchoolService schools;

    /** By their numbers; without any the caller's own. */
    @GET
    public List<EduGroup> some(@QueryParam("eduGroups") List<String> groups) {
        Caller caller = asking.get();
        return groups.isEmpty()
                ? EduGroup.of(people.context(caller).groups())
                : EduGroup.of(schools.groups(caller, Sent.ids(groups)));
    }

    /** With their pupils. */
    @POST
    public List<StudentsWrapper> many(Sent sent, @QueryParam("eduGroups") List<String> query) {
        return wrapped(asking.get(), sent.ids("eduGroups", Sent.ids(query)));
    }

    /** The caller's own groups with their pupils. */
    @GET
    @Path("students")
    public List<StudentsWrapper> students(@QueryParam("eduGroups") List<String> groups) {
        Caller caller = asking.get();
        List<Long> ids = groups.isEmpty()
                ? people.context(caller).groups().stream().map(SharedGroup::id).toList()
                : Sent.ids(groups);
        return wrapped(caller, ids);
    }

    private List<StudentsWrapper> wrapped(Caller caller, List<Long> groups) {
        return StudentsWrapper.of(schools.groups(caller, groups), people.members(caller, groups));
    }

    @GET
    @Path("{group}")
    public EduGroup one(@PathParam("group") long group) {
        Caller caller = asking.get();
        List<Subject> subjects =
                schools.taught(caller, group).stream().map(Subject::of).toList();
        return EduGroup.of(found(caller, group), subjects);
    }

    private SharedGroup found(Caller caller, long group) {
        return schools.groups(caller, List.of(group)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("group " + group));
    }

    @GET
    @Path("{group}/students")
    public List<Person> students(@PathParam("group") long group) {
        return persons(group, false);
    }

    @GET
    @Path("{group}/persons")
    public List<Person> persons(
            @PathParam("group") long group, @QueryParam("includeArchive") @DefaultValue("false") boolean archive) {
        Caller caller = asking.get();
        found(caller, group);
        return people.members(caller, List.of(group)).stream()
                .filter(m -> archive || m.active())
                .map(SharedMember::person)
                .map(Person::of)
                .toList();
    }

    /** @throws NotFound while nobody is named */
    @GET
    @Path("{group}/classteacher")
    public Person leader(@PathParam("group") long group) {
        return people.leader(asking.get(), group).stream()
                .findFirst()
                .map(Person::of)
                .orElseThrow(() -> new NotFound("class teacher of " + group));
    }

    @GET
    @Path("{group}/teachers")
    public List<Person> teachers(@PathParam("group") long group) {
        return Person.of(people.teachers(asking.get(), group));
    }

    /** The classes of the same grade, the class itself among them. */
    @GET
    @Path("{group}/parallel")
    public List<EduGroup> parallel(@PathParam("group") long group) {
        return EduGroup.of(schools.parallel(asking.get(), group));
    }

    @GET
    @Path("{group}/subjects")
    public List<Subject> subjects(@PathParam("group") long group) {
        return schools.taught(asking.get(), group).stream().map(Subject::of).toList();
    }

    @GET
    @Path("{group}/reporting-periods")
    public List<ReportingPeriod> periods(@PathParam("group") long group) {
        return ReportingPeriod.of(schools.calendar(asking.get(), group).periods());
    }

    @GET
    @Path("{group}/reporting-period-group")
    public PeriodGroup periodGroup(@PathParam("group") long group) {
        return PeriodGroup.of(group, schools.calendar(asking.get(), group));
    }

    @GET
    @Path("{group}/timetables")
    public List<Timetable> timetables(@PathParam("group") long group) {
        Caller caller = asking.get();
        return Timetable.of(schools.bells(caller, found(caller, group).school()));
    }
}

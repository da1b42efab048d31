package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedSchoolService;
import org.dnevnik.exchange.view.SharedSchool;
import org.dnevnik.exchange.view.SharedTeacher;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Schools, their classes, subjects, bells and staff. */
@Path("schools")
@NeedsScope(TokenScope.COMMON_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiSchoolsResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedSchoolService schools;

    /** By their numbers; without any the caller's own. */
    @GET
    public List<School> some(@QueryParam("schools") List<String> ids) {
        return School.of(schools.schools(asking.get(), ids.isEmpty() ? null : Sent.ids(ids)));
    }

    @GET
    @Path("person-schools")
    public List<School> own() {
        return School.of(schools.schools(asking.get(), null));
    }

    /** Where the caller's schools are. */
    @GET
    @Path("cities")
    public List<String> cities() {
        return schools.schools(asking.get(), null).stream()
                .map(SharedSchool::town)
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
    }

    @GET
    @Path("{school}")
    public School one(@PathParam("school") long school) {
        return School.of(found(asking.get(), school));
    }

    private SharedSchool found(Caller caller, long school) {
        return schools.schools(caller, List.of(school)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("school " + school));
    }

    /** What decides on its marks. */
    @GET
    @Path("{school}/parameters")
    public SchoolParameters parameters(@PathParam("school") long school) {
        return SchoolParameters.of(found(asking.get(), school));
    }

    @GET
    @Path("{school}/edu-groups")
    public List<EduGroup> groups(@PathParam("school") long school) {
        return EduGroup.of(schools.ofSchool(asking.get(), school));
    }

    @GET
    @Path("{school}/subjects")
    public List<Subject> subjects(@PathParam("school") long school) {
        return schools.subjects(asking.get(), school).stream().map(Subject::of).toList();
    }

    @GET
    @Path("{school}/timetables")
    public List<Timetable> timetables(@PathParam("school") long school) {
        return Timetable.of(schools.bells(asking.get(), school));
    }

    /** @param type {@code Admins} or {@code Staff}; without it both */
    @GET
    @Path("{school}/membership")
    public List<Person> members(
            @PathParam("school") long school, @QueryParam("schoolMembershipType") @Nullable String type) {
        return schools.staff(asking.get(), school).stream()
                .filter(t -> type == null
                        || type.equalsIgnoreCase("Admins") == t.role().equals("ADMINISTRATOR"))
                .map(SharedTeacher::person)
                .distinct()
                .map(Person::of)
                .toList();
    }

    @GET
    @Path("{school}/teachers")
    public List<Teacher> teachers(@PathParam("school") long school) {
        return schools.staff(asking.get(), school).stream()
                .filter(t -> t.role().equals("TEACHER") || t.role().equals("HEAD") || t.subjects() != null)
                .map(Teacher::of)
                .toList();
    }
}

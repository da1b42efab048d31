package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedContext;
import org.dnevnik.exchange.SharedPeopleService;
import org.dnevnik.exchange.SharedSchoolService;
import org.dnevnik.identity.UserService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** The user whose token it is. */
@Path("users/me")
@NeedsScope(TokenScope.COMMON_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersMeResource {

    @Inject
    private Asking asking;

    @Inject
    private UserService users;

    @Inject
    private SharedPeopleService people;

    @Inject
    private SharedSchoolService schools;

    @GET
    public User me() {
        Caller caller = asking.get();
        return own(asking, users, caller);
    }

    /** Mail, telephone and birthday for tokens alone that open contacts. */
    static User own(Asking asking, UserService users, Caller caller) {
        User user = User.of(users.me(caller), roles(caller));
        return asking.opens(TokenScope.CONTACT_INFO) ? user : user.withoutContacts();
    }

    /** The roles in the protocol's own words. */
    static List<String> roles(Caller caller) {
        return caller.positions().stream()
                .map(p -> Words.role(p.role()))
                .distinct()
                .toList();
    }

    @GET
    @Path("roles")
    public List<String> myRoles() {
        return roles(asking.get());
    }

    @GET
    @Path("context")
    public UserContext context() {
        Caller caller = asking.get();
        return UserContext.of(people.context(caller), roles(caller));
    }

    @GET
    @NeedsScope(TokenScope.FRIENDS_AND_RELATIVES)
    @Path("children")
    public List<Person> children() {
        return Person.of(people.context(asking.get()).children());
    }

    @GET
    @NeedsScope(TokenScope.FRIENDS_AND_RELATIVES)
    @Path("relatives")
    public List<UserRelative> relatives() {
        Caller caller = asking.get();
        return UserRelative.of(people.relatives(caller, caller.person()));
    }

    @GET
    @NeedsScope(TokenScope.FRIENDS_AND_RELATIVES)
    @Path("childrenrelatives")
    public List<UserRelative> childrenRelatives() {
        return UserRelative.of(people.relativesOfChildren(asking.get()));
    }

    @GET
    @NeedsScope(TokenScope.FRIENDS_AND_RELATIVES)
    @Path("classmates")
    public List<Long> classmates() {
        return people.classmates(asking.get());
    }

    /** Nobody has friends here. */
    @GET
    @NeedsScope(TokenScope.FRIENDS_AND_RELATIVES)
    @Path("friends")
    public List<Person> friends() {
        asking.get();
        return List.of();
    }

    @GET
    @Path("edu-groups")
    public List<EduGroup> groups() {
        return EduGroup.of(people.context(asking.get()).groups());
    }

    @GET
    @Path("schools")
    public List<School> mySchools() {
        return School.of(schools.schools(asking.get(), null));
    }

    @GET
    @Path("organizations")
    public List<School> organizations() {
        return mySchools();
    }

    /** @throws NotFound for one to which the caller does not belong */
    @GET
    @Path("organizations/{organization}")
    public School organization(@PathParam("organization") long organization) {
        return schools.schools(asking.get(), null).stream()
                .filter(s -> s.id() == organization)
                .findFirst()
                .map(School::of)
                .orElseThrow(() -> new NotFound("organization " + organization));
    }

    @GET
    @Path("school-memberships")
    public List<SchoolMembership> memberships() {
        Caller caller = asking.get();
        SharedContext context = people.context(caller);
        return SchoolMembership.of(caller.person(), context, caller);
    }
}

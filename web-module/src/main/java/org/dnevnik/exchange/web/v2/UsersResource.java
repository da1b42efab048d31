package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedContext;
import org.dnevnik.exchange.SharedPeopleService;
import org.dnevnik.exchange.SharedSchoolService;
import org.dnevnik.exchange.view.SharedGroup;
import org.dnevnik.exchange.view.SharedPerson;
import org.dnevnik.exchange.view.SharedStay;
import org.dnevnik.identity.UserService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;

/** Users by their numbers: oneself wholly, of others the name. */
@Path("users")
@NeedsScope(TokenScope.COMMON_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    @Inject
    private Asking asking;

    @Inject
    private UserService users;

    @Inject
    private SharedPeopleService people;

    @Inject
    private SharedSchoolService schools;

    @GET
    public List<User> some(@QueryParam("users") List<String> ids) {
        return many(asking.get(), Sent.ids(ids));
    }

    @POST
    @Path("many")
    public List<User> many(Sent sent, @QueryParam("users") List<String> query) {
        return many(asking.get(), sent.ids("users", Sent.ids(query)));
    }

    private List<User> many(Caller caller, List<Long> ids) {
        return people.users(caller, ids).stream().map(p -> user(caller, p)).toList();
    }

    private User user(Caller caller, SharedPerson person) {
        return person.id() == caller.person() ? UsersMeResource.own(asking, users, caller) : User.of(person);
    }

    @GET
    @Path("{user}")
    public User one(@PathParam("user") long user) {
        Caller caller = asking.get();
        return user(caller, found(caller, user));
    }

    /** One's own, and a child's. */
    @GET
    @Path("{user}/context")
    public UserContext context(@PathParam("user") long user) {
        Caller caller = asking.get();
        return user == caller.account()
                ? UserContext.of(people.context(caller), UsersMeResource.roles(caller))
                : UserContext.of(
                        people.contextOfChild(caller, found(caller, user).id()), List.of("EduStudent"));
    }

    @GET
    @Path("{user}/roles")
    public List<String> roles(@PathParam("user") long user) {
        Caller caller = asking.get();
        if (user == caller.account()) {
            return UsersMeResource.roles(caller);
        }
        boolean learns = !people.stays(caller, found(caller, user).id()).isEmpty();
        return List.of(learns ? "EduStudent" : "EduStaff");
    }

    @GET
    @NeedsScope(TokenScope.FRIENDS_AND_RELATIVES)
    @Path("{user}/relatives")
    public List<UserRelative> relatives(@PathParam("user") long user) {
        Caller caller = asking.get();
        return UserRelative.of(people.relatives(caller, person(caller, user)));
    }

    @GET
    @Path("{user}/edu-groups")
    public List<EduGroup> groups(@PathParam("user") long user) {
        Caller caller = asking.get();
        return user == caller.account()
                ? EduGroup.of(people.context(caller).groups())
                : EduGroup.of(learnt(caller, user));
    }

    /** The same: groups of a social network there are none. */
    @GET
    @Path("{user}/groups")
    public List<EduGroup> socialGroups(@PathParam("user") long user) {
        return groups(user);
    }

    @GET
    @Path("{user}/education")
    public List<SchoolMembership> education(@PathParam("user") long user) {
        return memberships(user);
    }

    /** Nobody has friends here. */
    @GET
    @NeedsScope(TokenScope.FRIENDS_AND_RELATIVES)
    @Path("{user}/friends")
    public List<Person> friends(@PathParam("user") long user) {
        Caller caller = asking.get();
        person(caller, user);
        return List.of();
    }

    @GET
    @Path("{user}/school-memberships")
    public List<SchoolMembership> memberships(@PathParam("user") long user) {
        Caller caller = asking.get();
        if (user == caller.account()) {
            SharedContext context = people.context(caller);
            return SchoolMembership.of(caller.person(), context, caller);
        }
        long person = found(caller, user).id();
        return SchoolMembership.of(person, people.stays(caller, person));
    }

    @GET
    @Path("{user}/schools")
    public List<School> schools(@PathParam("user") long user) {
        Caller caller = asking.get();
        return user == caller.account()
                ? School.of(schools.schools(caller, null))
                : School.of(schools.schools(
                        caller,
                        learnt(caller, user).stream()
                                .map(SharedGroup::school)
                                .distinct()
                                .toList()));
    }

    private List<SharedGroup> learnt(Caller caller, long user) {
        return people.stays(caller, found(caller, user).id()).stream()
                .map(SharedStay::group)
                .distinct()
                .toList();
    }

    private long person(Caller caller, long user) {
        return user == caller.account() ? caller.person() : found(caller, user).id();
    }

    private SharedPerson found(Caller caller, long user) {
        return people.users(caller, List.of(user)).stream().findFirst().orElseThrow(() -> new NotFound("user " + user));
    }
}

package org.dnevnik.exchange.web.v2;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.identity.UserService;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;

/** Users. */
@Path("users")
@NeedsScope(TokenScope.COMMON_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

    @EJB
    private UserService users;

    @Inject
    private CurrentCaller caller;

    /** The user whose token this is. */
    @GET
    @Path("me")
    public User me() {
        if (caller.signedIn() == null) {
            throw new NotAuthorizedException("Bearer");
        }
        Caller asking = caller.get();
        return User.of(users.me(asking), roles(asking));
    }

    private static List<String> roles(Caller asking) {
        return asking.positions().stream().map(p -> word(p.role())).distinct().toList();
    }

    /** The roles in the API's own words. */
    private static String word(Role role) {
        return switch (role) {
            case PUPIL -> "EduStudent";
            case GUARDIAN -> "EduParent";
            case ADMINISTRATOR -> "EduSchoolAdministrator";
            case REGION_OPERATOR -> "OrganizationStaff";
            default -> "EduStaff";
        };
    }
}

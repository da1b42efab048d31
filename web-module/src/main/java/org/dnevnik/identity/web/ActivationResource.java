package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.ActivateSchool;
import org.dnevnik.identity.SchoolActivationService;
import org.dnevnik.school.view.SchoolCardQuery;

/** What the page sends on which a school is activated. */
@Path("activation/school")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ActivationResource {

    @EJB
    private SchoolActivationService activation;

    @Inject
    private HttpServletRequest request;

    @Inject
    private OpenSession doors;

    /** Tells which school the code is for, and the code again for the form that follows. */
    @POST
    @Path("look")
    public Map<String, String> look(Map<String, String> told) {
        String code = told.getOrDefault("code", "");
        SchoolCardQuery.Waiting school = activation.look(code, request.getRemoteAddr());
        return Map.of("code", code, "name", school.name(), "town", school.town());
    }

    /** Makes the administrator, who is signed in from then on. */
    @POST
    public void activate(ActivateSchool order, @Context HttpServletResponse response) {
        activation.activate(order, request.getRemoteAddr());
        doors.ofNew(response, order.login(), order.password());
    }
}

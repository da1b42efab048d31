package org.dnevnik.exchange.web.v2;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.exchange.SharedSchoolService;
import org.dnevnik.identity.view.TokenScope;

/** Marks by criteria, which nobody here gives: the lists are empty for who knows the group. */
@Path("edu-group")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CriteriaResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedSchoolService schools;

    @GET
    @Path("{group}/criteria-marks-totals")
    public List<Mark> totals(@PathParam("group") long group) {
        schools.taught(asking.get(), group);
        return List.of();
    }

    @GET
    @Path("{group}/subject/{subject}/criteria-marks-totals")
    public List<Mark> totals(@PathParam("group") long group, @PathParam("subject") long subject) {
        return totals(group);
    }
}

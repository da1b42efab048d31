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

/** Types of works. */
@Path("work-types")
@NeedsScope(TokenScope.EDUCATIONAL_INFO)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApiWorkTypesResource {

    @Inject
    private Asking asking;

    @Inject
    private SharedSchoolService schools;

    @GET
    @Path("{school}")
    public List<WorkType> ofSchool(@PathParam("school") long school) {
        return schools.types(asking.get(), school).stream().map(WorkType::of).toList();
    }
}

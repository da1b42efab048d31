package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.timetable.NormService;
import org.dnevnik.timetable.view.PlanNorm;

/** Where the form of the norms goes. */
@Path("timetable/norms")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NormsResource {

    @Inject
    private NormService norms;

    @Inject
    private CurrentCaller caller;

    /** The norms as they are to be; none for the region's. */
    public record NormsOrder(long school, int mark, List<PlanNorm> norms) {}

    @POST
    public PlansResource.Next keep(NormsOrder order) {
        norms.keep(caller.get(), order.school(), order.norms(), order.mark());
        return new PlansResource.Next("/timetable/norms?school=" + order.school() + "&done=keep");
    }
}

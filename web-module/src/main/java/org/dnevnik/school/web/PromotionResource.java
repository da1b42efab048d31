package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.school.OpenYear;
import org.dnevnik.school.PromotionService;
import org.dnevnik.school.view.PromotionCounts;

/** What the page of a year's opening sends. */
@Path("promotion/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PromotionResource {

    @Inject
    private PromotionService promotions;

    @Inject
    private CurrentCaller caller;

    @PathParam("school")
    private long school;

    /** How many would go which way. */
    @POST
    @Path("preview")
    public PromotionCounts preview(OpenYear order) {
        return promotions.preview(caller.get(), school, order);
    }

    @POST
    public Map<String, Integer> open(OpenYear order) {
        return Map.of("id", promotions.open(caller.get(), school, order).year());
    }

    @DELETE
    @Path("{year:\\d{4}}")
    @Consumes(MediaType.WILDCARD)
    public void undo(@PathParam("year") int year) {
        promotions.undo(caller.get(), school, year);
    }
}

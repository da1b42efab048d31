package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.dnevnik.identity.StaffFactorService;
import org.jspecify.annotations.Nullable;

/** What a school sends about the second steps of its staff. */
@Path("access/factors/{school:\\d{1,18}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StaffFactorsResource {

    @Inject
    private StaffFactorService factors;

    @Inject
    private CurrentCaller caller;

    /** From which day on; null or nothing: nobody needs one. */
    public record Required(@Nullable LocalDate since) {}

    @POST
    public void require(@PathParam("school") long school, Required told) {
        factors.require(caller.get(), school, told.since());
    }
}

package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.ChildDeviceService;

/** What guardians say about devices of their children, and a school about whether it asks them. */
@Path("children/devices")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChildDevicesResource {

    @Inject
    private ChildDeviceService devices;

    @Inject
    private CurrentCaller caller;

    /** The school's form. */
    public record Demand(boolean wanted) {}

    @POST
    @Path("{device:\\d{1,18}}/approve")
    @Consumes(MediaType.WILDCARD)
    public void approve(@PathParam("device") long device) {
        devices.approve(caller.get(), device);
    }

    @POST
    @Path("{device:\\d{1,18}}/refuse")
    @Consumes(MediaType.WILDCARD)
    public void refuse(@PathParam("device") long device) {
        devices.refuse(caller.get(), device);
    }

    @POST
    @Path("of-school/{school:\\d{1,18}}")
    public void demand(@PathParam("school") long school, Demand demand) {
        devices.demand(caller.get(), school, demand.wanted());
    }
}

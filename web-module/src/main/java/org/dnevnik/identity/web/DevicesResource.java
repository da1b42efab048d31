package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.OwnDevicesService;
import org.dnevnik.identity.SignedIn;

/** What people do about their own devices and sessions. */
@Path("own/devices")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {

    @Inject
    private OwnDevicesService devices;

    @Inject
    private CurrentCaller caller;

    @POST
    @Path("others/end")
    public void endOthers() {
        SignedIn person = caller.signedIn();
        devices.endOthers(caller.get(), person == null ? 0 : person.session());
    }

    @POST
    @Path("{device:\\d{1,18}}/end")
    public void end(@PathParam("device") long device) {
        devices.end(caller.get(), device);
    }

    @POST
    @Path("{device:\\d{1,18}}/forget")
    public void forget(@PathParam("device") long device) {
        devices.forget(caller.get(), device);
    }
}

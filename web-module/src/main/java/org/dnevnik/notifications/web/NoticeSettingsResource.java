package org.dnevnik.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.notifications.AddDevice;
import org.dnevnik.notifications.NoticeSettingsService;
import org.dnevnik.notifications.SaveNotices;
import org.dnevnik.shell.web.Language;

/** What people send about what reaches them. */
@Path("own/notices")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoticeSettingsResource {

    @Inject
    private NoticeSettingsService settings;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @POST
    public void save(SaveNotices order) {
        settings.save(caller.get(), order, Language.of(request).getLanguage());
    }

    @POST
    @Path("devices")
    public void addDevice(AddDevice order) {
        settings.addDevice(caller.get(), order, Language.of(request).getLanguage());
    }

    @POST
    @Path("devices/{device:\\d{1,18}}/drop")
    public void dropDevice(@PathParam("device") long device) {
        settings.dropDevice(caller.get(), device);
    }
}

package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Language;

/** Begins archives of personal data; they are followed and taken away as reports are. */
@Path("own/data")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnDataResource {

    @Inject
    private PersonalCopy copy;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /** Of whom. */
    public record Order(long person) {}

    @POST
    public Map<String, Long> begin(Order order) {
        return Map.of("id", copy.begin(caller.get(), order.person(), Language.textsOf(request)));
    }
}

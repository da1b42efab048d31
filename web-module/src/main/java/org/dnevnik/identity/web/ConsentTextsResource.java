package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.dnevnik.identity.ConsentTextService;
import org.dnevnik.identity.PublishText;

/** What the pages of the texts of a region and of a school send. */
@Path("consent-texts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConsentTextsResource {

    @Inject
    private ConsentTextService texts;

    @Inject
    private CurrentCaller caller;

    /** @return which purpose to show */
    @POST
    public Map<String, String> publish(PublishText order) {
        return Map.of("id", texts.publish(caller.get(), order));
    }

    @POST
    @Path("{aim:[a-z0-9]{1,40}}/end")
    public void end(@PathParam("aim") String aim) {
        texts.end(caller.get(), aim);
    }
}

package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.ConsentTextService;
import org.dnevnik.identity.PublishText;

/** What the page of the region's texts sends. */
@Path("consent-texts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConsentTextsResource {

    @Inject
    private ConsentTextService texts;

    @Inject
    private CurrentCaller caller;

    @POST
    public void publish(PublishText order) {
        texts.publish(caller.get(), order);
    }
}

package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dnevnik.identity.GosuslugiRegionService;
import org.dnevnik.identity.view.GosuslugiRule;

/** What the region's page about Gosuslugi sends. */
@Path("gosuslugi-rule")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GosuslugiRegionResource {

    private static final int YEAR = 12;

    @Inject
    private GosuslugiRegionService service;

    @Inject
    private CurrentCaller caller;

    /** The form: an age in years and months; one that cannot be is refused. */
    public record Rule(int years, int months, boolean passport, boolean children) {}

    @POST
    public void set(Rule rule) {
        int months = rule.months() < 0 || rule.months() >= YEAR || rule.years() < 0 || rule.years() > YEAR * YEAR
                ? -1
                : rule.years() * YEAR + rule.months();
        service.setRule(caller.get(), new GosuslugiRule(months, rule.passport(), rule.children()));
    }
}

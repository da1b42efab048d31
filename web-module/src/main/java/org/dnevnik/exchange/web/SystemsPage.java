package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.dnevnik.exchange.ForeignSystemService;
import org.dnevnik.exchange.view.ForeignSystemLine;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** {@code /schools/systems}: the systems that ask over queues, and the form by which one more is registered. */
@Named
@RequestScoped
public class SystemsPage {

    @Inject
    private ForeignSystemService service;

    @Inject
    private CurrentCaller caller;

    private List<ForeignSystemLine> systems = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        systems = service.list(caller.get());
    }

    public List<ForeignSystemLine> getSystems() {
        return systems;
    }

    /** A moment in the reader's words; empty for none. */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : Moments.told(at, FacesContext.getCurrentInstance());
    }
}

package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.exchange.ErasureService;
import org.dnevnik.exchange.view.ErasureLine;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;

/** {@code /people/erasures}: requests that data be erased, for those who keep the people of a school. */
@Named
@RequestScoped
public class ErasurePage {

    @Inject
    private ErasureService service;

    @Inject
    private CurrentCaller caller;

    private List<Line> lines = List.of();

    /** A request in the reader's words. */
    public record Line(ErasureLine request, String state, String when) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        lines = service.list(caller.get()).stream()
                .map(r -> new Line(r, state(r, texts), day(r, texts)))
                .toList();
    }

    static String state(ErasureLine request, Texts texts) {
        return texts.get("exchange.erasure." + (request.isOpen() ? "open" : request.outcome()));
    }

    static String day(ErasureLine request, Texts texts) {
        return texts.date(request.askedAt().atZone(Families.REGION).toLocalDate());
    }

    public List<Line> getLines() {
        return lines;
    }
}

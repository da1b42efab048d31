package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dnevnik.exchange.ForeignSystemService;
import org.dnevnik.exchange.SystemCard;
import org.dnevnik.exchange.model.ProgressPart;
import org.dnevnik.exchange.view.MandateLine;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /schools/system?id=…}: what is decided about one system. */
@Named
@RequestScoped
public class SystemPage {

    @Inject
    private ForeignSystemService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable SystemCard card;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        card = service.card(caller.get(), Asked.now().required("id"));
    }

    public SystemCard getCard() {
        return Objects.requireNonNull(card, "read before rendering");
    }

    public List<ProgressPart> getParts() {
        return List.of(ProgressPart.values());
    }

    /** A mandate's parts in words. */
    public String parts(MandateLine mandate) {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return mandate.parts().stream()
                .sorted()
                .map(p -> texts.get("exchange.part." + p.name()))
                .collect(Collectors.joining(", "));
    }

    public String getSecretSince() {
        return Moments.told(getCard().system().secretSince(), FacesContext.getCurrentInstance());
    }

    public LocalDate getToday() {
        return clock.today(Families.REGION);
    }
}

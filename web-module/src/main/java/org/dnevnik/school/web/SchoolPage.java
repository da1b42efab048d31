package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.people.Families;
import org.dnevnik.school.SchoolDirectoryService;
import org.dnevnik.school.model.SchoolState;
import org.dnevnik.school.view.SchoolCard;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /school/school?id=…}: a school's names and contacts; without an id a new school, for the region's operator. */
@Named
@RequestScoped
public class SchoolPage {

    private static final SchoolCard BLANK =
            new SchoolCard(0, "", "", "", "", "", "", SchoolState.NEW, 0, null, List.of());

    @Inject
    private SchoolDirectoryService schools;

    @Inject
    private CurrentCaller caller;

    private SchoolCard card = BLANK;
    private List<NetworkBox> networks = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        Long id = Asked.now().id("id");
        if (id == null && !isRegion()) {
            id = own(asking);
        }
        card = id == null ? BLANK : schools.card(asking, id);
        if (isRegion()) {
            networks = schools.networks(asking).stream()
                    .map(n -> new NetworkBox(n.id(), n.name(), card.networks().contains(n.id())))
                    .toList();
        }
    }

    private static long own(Caller asking) {
        return asking.schoolsWith(Right.DESCRIBE_SCHOOL)
                .findFirst()
                .orElseThrow(() -> new NotFound("a school to describe"));
    }

    public SchoolCard getCard() {
        return card;
    }

    public List<NetworkBox> getNetworks() {
        return networks;
    }

    public boolean isRegion() {
        return caller.get().is(Role.REGION_OPERATOR);
    }

    public boolean isFresh() {
        return card.id() == 0;
    }

    public boolean isWaiting() {
        return !isFresh() && card.state() == SchoolState.NEW;
    }

    public boolean isClosed() {
        return card.state() == SchoolState.CLOSED;
    }

    /** The last day of the code that was given out; null: there is none. */
    public @Nullable String getCodeUntil() {
        Instant until = card.codeUntil();
        return until == null
                ? null
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(
                                FacesContext.getCurrentInstance().getViewRoot().getLocale())
                        .withZone(Families.REGION)
                        .format(until);
    }
}

package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.identity.ChildDeviceService;
import org.dnevnik.identity.view.ChildDevice;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /me/children}: devices of the reader's children; and whether a school wants them approved, for its office. */
@Named
@RequestScoped
public class ChildDevicesPage {

    @Inject
    private ChildDeviceService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private List<Row> rows = List.of();
    private @Nullable Boolean wanted;

    /**
     * A device in the reader's words.
     *
     * @param seen when the child last came in with it, or when it asked
     */
    public record Row(long id, String child, String device, String state, String seen) {}

    /** Called before anything is rendered. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        AccessWords words = new AccessWords(texts, clock.now());
        rows = service.list(caller.get()).stream()
                .map(d -> row(d, texts, words))
                .toList();
    }

    private static Row row(ChildDevice d, Texts texts, AccessWords words) {
        String seen = d.seen() == null
                ? texts.format("identity.children.asked", words.moment(d.askedAt()))
                : texts.format("identity.children.seen", words.moment(d.seen()));
        return new Row(
                d.id(),
                d.name(),
                words.device(d.browser(), d.system()),
                d.state().name(),
                seen);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether the school wants it; asked once for a page. */
    public boolean isWanted(long school) {
        Boolean asked = wanted;
        if (asked == null) {
            asked = service.isWanted(caller.get(), school);
            wanted = asked;
        }
        return asked;
    }
}

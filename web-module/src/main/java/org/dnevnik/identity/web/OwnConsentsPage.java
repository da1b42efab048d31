package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.identity.OwnConsentsService;
import org.dnevnik.identity.OwnPurpose;
import org.dnevnik.identity.view.ConsentAudience;
import org.dnevnik.identity.view.ConsentGiven;
import org.dnevnik.identity.view.ConsentState;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Texts;

/** {@code /me/consents}: for what the reader is asked about themselves and their children, and what they have answered. */
@Named
@RequestScoped
public class OwnConsentsPage {

    @Inject
    private OwnConsentsService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private List<Purpose> required = List.of();
    private List<Purpose> voluntary = List.of();
    private List<Answer> rest = List.of();

    /**
     * A purpose in the reader's words.
     *
     * @param state     how it stands, by which it is coloured
     * @param takesBack consent that the reader may take back; 0 for none
     * @param after     what follows from that
     */
    public record Purpose(
            OwnPurpose own, ConsentState state, String stands, long takesBack, String after, List<Answer> history) {

        public Purpose {
            history = List.copyOf(history);
        }

        /** Whether yes can be said to the words of today. */
        public boolean isOpen() {
            return state != ConsentState.GIVEN;
        }

        /** Whether no can be said where nothing was. */
        public boolean isRefusable() {
            return !own.asked().aim().required() && state == ConsentState.NONE;
        }
    }

    /** An answer in the reader's words. */
    public record Answer(ConsentGiven given, String when, String over) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        AccessWords words = new AccessWords(texts, clock.now());
        OwnConsentsService.Own own = service.own(caller.get());
        List<Purpose> all =
                own.purposes().stream().map(p -> purpose(p, texts, words)).toList();
        required = all.stream().filter(p -> p.own().asked().aim().required()).toList();
        voluntary = all.stream().filter(p -> !p.own().asked().aim().required()).toList();
        rest = own.rest().stream().map(a -> answer(a, texts, words)).toList();
    }

    private static Purpose purpose(OwnPurpose own, Texts texts, AccessWords words) {
        String after = own.asked().aim().required()
                ? texts.get(
                        own.asked().aim().audience() == ConsentAudience.CHILD
                                ? "identity.me.afterChild"
                                : "identity.me.afterOwn")
                : texts.get("identity.consents.afterVoluntary");
        return new Purpose(
                own,
                own.state(),
                texts.get("identity.consents.state." + own.state()),
                own.takesBack(),
                after,
                own.history().stream().map(a -> answer(a, texts, words)).toList());
    }

    private static Answer answer(ConsentGiven given, Texts texts, AccessWords words) {
        String how = given.refused() ? "refused" : given.paper() ? "paper" : "screen";
        String over = given.withdrawn() == null
                ? ""
                : texts.format(
                        given.refused() ? "identity.consents.changed" : "identity.me.withdrawn",
                        words.day(given.withdrawn()));
        return new Answer(
                given,
                texts.format(
                        "identity.me." + how,
                        words.day(given.at()),
                        given.text().version()),
                over);
    }

    public List<Purpose> getRequired() {
        return required;
    }

    public List<Purpose> getVoluntary() {
        return voluntary;
    }

    /** What nobody asks the reader any more, and what guardians have signed about the reader. */
    public List<Answer> getRest() {
        return rest;
    }
}

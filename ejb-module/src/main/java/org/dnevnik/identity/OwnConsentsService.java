package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.model.Accounts;
import org.dnevnik.identity.model.Consents;
import org.dnevnik.identity.view.ConsentDue;
import org.dnevnik.identity.view.ConsentGiven;
import org.dnevnik.identity.view.ConsentQuery;
import org.dnevnik.identity.view.OwnAim;
import org.dnevnik.identity.view.OwnAimsQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/**
 * What somebody agrees to after the account is there, and takes back (152-ФЗ, article 9). Without the own consents the account opens nothing;
 * what a guardian leaves out for a child is asked for again, and without it a child below fourteen does not come in. What is voluntary opens
 * and closes nothing.
 */
@Stateless
@DenyAll
@OpenToEveryone("everybody decides on what they agree to themselves")
public class OwnConsentsService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public OwnConsentsService() {}

    OwnConsentsService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * What somebody is asked when they come in.
     *
     * @param guardianFirst whether a guardian has to agree before
     */
    public record Asked(List<ConsentDue> texts, boolean guardianFirst) {

        public Asked {
            texts = List.copyOf(texts);
        }
    }

    /**
     * For what the caller is asked, about themselves and their children.
     *
     * @param rest answers for what nobody asks the caller any more, or what guardians have signed about the caller; newest first
     */
    public record Own(List<OwnPurpose> purposes, List<ConsentGiven> rest) {

        public Own {
            purposes = List.copyOf(purposes);
            rest = List.copyOf(rest);
        }
    }

    /** Purpose by purpose, with all that was answered. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Own own(Caller caller) {
        List<OwnAim> aims = new OwnAimsQuery(em, today()).of(caller.person());
        List<ConsentGiven> answers = new ConsentQuery(em).given(caller.person(), today());
        return new Own(
                aims.stream().map(a -> OwnPurpose.of(a, answers)).toList(),
                answers.stream()
                        .filter(g -> aims.stream().noneMatch(a -> OwnPurpose.isAbout(a, g)))
                        .toList());
    }

    /**
     * Gives a consent, or refuses what is voluntary, in place of the answer before.
     *
     * @throws NotFound for what is not the caller's to answer or has other words today, and a no to what is required
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void answer(Caller caller, AnswerConsent order) {
        OwnAim asked = new OwnAimsQuery(em, today())
                .of(caller.person()).stream()
                        .filter(a -> (order.yes() || !a.aim().required()) && a.about() == order.about())
                        .filter(a -> a.code().equals(order.text()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("text " + order.text() + " about " + order.about()));
        new Consents(em).answer(asked.about(), asked.code(), caller.person(), clock.now(), order.yes());
    }

    /** What is not agreed to. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Asked asked(Caller caller) {
        ConsentQuery consents = new ConsentQuery(em);
        return new Asked(consents.due(caller.person(), today()), consents.guardianTookBack(caller.person(), today()));
    }

    /**
     * @param agreed keys of what the person agrees to; what is voluntary or about children may be left out
     * @throws Refusal {@link IdentityRefusal#CONSENT} when an own one is missing, {@link IdentityRefusal#GUARDIAN_FIRST}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void agree(Caller caller, List<String> agreed) {
        Asked asked = asked(caller);
        if (asked.guardianFirst()) {
            throw new Refusal(IdentityRefusal.GUARDIAN_FIRST);
        }
        if (asked.texts().stream()
                .anyMatch(t -> t.required() && t.about() == caller.person() && !agreed.contains(t.key()))) {
            throw new Refusal(IdentityRefusal.CONSENT);
        }
        Consents consents = new Consents(em);
        asked.texts().stream()
                .filter(t -> agreed.contains(t.key()))
                .forEach(t -> consents.sign(t.about(), t.code(), caller.person(), clock.now()));
    }

    /**
     * Takes a consent back; without a required one sessions of whom it is about end.
     *
     * @return whether the caller's session is over
     * @throws NotFound for what is not the caller's to take back
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public boolean withdraw(Caller caller, long consent) {
        Consents.TakenBack back = new Consents(em)
                .withdraw(consent, caller.person(), clock.now(), today())
                .orElseThrow(() -> new NotFound("consent " + consent));
        if (back.required()) {
            new Accounts(em).ofPerson(back.about()).ifPresent(a -> a.endSessions(clock.now()));
        }
        return back.required() && back.about() == caller.person();
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.GosuslugiLinks;
import org.dnevnik.identity.model.SignInAttempts;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.identity.view.GosuslugiPerson;
import org.dnevnik.identity.view.GosuslugiPersonQuery;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.people.view.NameKey;
import org.jspecify.annotations.Nullable;

/** The short transactions around a sign-in through Gosuslugi, so that no connection is held while its servers are asked. */
@Stateless
@DenyAll
@OpenToEveryone("who signs in is nobody yet; reached through GosuslugiService alone")
public class GosuslugiLog {

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    public GosuslugiLog() {}

    GosuslugiLog(EntityManager em) {
        this.em = em;
    }

    /** People with a SNILS or with an account that is connected, and how many have a name and a birth date. */
    public record Found(List<GosuslugiPerson> people, long namesakes) {

        public Found {
            people = List.copyOf(people);
        }
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Found find(EsiaIdentity somebody) {
        GosuslugiPersonQuery query = new GosuslugiPersonQuery(em);
        List<GosuslugiPerson> people = query.of(somebody.snils(), somebody.oid());
        String key = NameKey.of(somebody.lastName(), somebody.firstName(), somebody.middleName());
        return new Found(people, people.isEmpty() ? query.namesakes(key, somebody.birthDate()) : 0);
    }

    /** Somebody who was offered a moment ago. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<GosuslugiPerson> again(long account) {
        return new GosuslugiPersonQuery(em).ofAccount(account);
    }

    /** Writes how it ended; whoever came in has the account connected from now on. @param oid empty when nobody was named */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(String oid, String address, @Nullable Long account, SignInOutcome outcome, Instant at) {
        new SignInAttempts(em).addThroughGosuslugi(oid, address, account, outcome);
        if (outcome == SignInOutcome.ADMITTED && account != null) {
            new GosuslugiLinks(em).keep(account, oid, at);
            Account admitted = em.find(Account.class, account);
            if (admitted != null) {
                admitted.signedIn(at);
            }
        }
    }
}

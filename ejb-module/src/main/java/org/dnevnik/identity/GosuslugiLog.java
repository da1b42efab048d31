package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.identity.model.Account;
import org.dnevnik.identity.model.GosuslugiLinks;
import org.dnevnik.identity.model.RepairRequests;
import org.dnevnik.identity.model.RepairRequests.Kind;
import org.dnevnik.identity.model.RepairRequests.Said;
import org.dnevnik.identity.model.SignInAttempts;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.identity.view.GosuslugiPerson;
import org.dnevnik.identity.view.GosuslugiPersonQuery;
import org.dnevnik.identity.view.GosuslugiRule;
import org.dnevnik.identity.view.GosuslugiRuleQuery;
import org.dnevnik.identity.view.RepairQuery;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.people.view.NameKey;
import org.jspecify.annotations.Nullable;

/** The short transactions around a sign-in through Gosuslugi, so that no connection is held while its servers are asked. */
@Stateless
@DenyAll
@OpenToEveryone("who signs in is nobody yet; reached through GosuslugiService alone")
public class GosuslugiLog {

    static final String REPAIR_ASKED = "REPAIR_ASKED";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OfficeEar office;

    /** For the container. */
    public GosuslugiLog() {}

    GosuslugiLog(EntityManager em, OfficeEar office) {
        this.em = em;
        this.office = office;
    }

    /**
     * Whom Gosuslugi may have named.
     *
     * @param people    with the SNILS, or with an account that is connected
     * @param namesakes with the name and the birth date, where nobody has the SNILS
     * @param rule      what the region has decided
     */
    public record Found(List<GosuslugiPerson> people, List<Long> namesakes, GosuslugiRule rule) {

        public Found {
            people = List.copyOf(people);
            namesakes = List.copyOf(namesakes);
        }
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Found find(EsiaIdentity somebody) {
        GosuslugiPersonQuery query = new GosuslugiPersonQuery(em);
        List<GosuslugiPerson> people = query.of(somebody.snils(), somebody.oid());
        String key = NameKey.of(somebody.lastName(), somebody.firstName(), somebody.middleName());
        List<Long> namesakes = people.isEmpty() ? query.namesakes(key, somebody.birthDate()) : List.of();
        return new Found(people, namesakes, new GosuslugiRuleQuery(em).rule());
    }

    /** What the region has decided. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public GosuslugiRule rule() {
        return new GosuslugiRuleQuery(em).rule();
    }

    /**
     * Where the school writes a name or a SNILS otherwise, it is asked to look, and its administrators hear of it.
     *
     * @return the schools to which the person belongs
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Long> ask(EsiaIdentity somebody, long person, GosuslugiRefusal refusal, Instant at, LocalDate day) {
        if (refusal == GosuslugiRefusal.NAME || refusal == GosuslugiRefusal.SNILS) {
            Kind kind = refusal == GosuslugiRefusal.NAME ? Kind.NAME : Kind.SNILS;
            String patronymic = Objects.requireNonNullElse(somebody.middleName(), "");
            Said said = new Said(
                    somebody.lastName(), somebody.firstName(), patronymic, somebody.snils(), somebody.birthDate());
            if (new RepairRequests(em).ask(somebody.oid(), kind, person, said, at)) {
                schools(person, day).forEach(school -> office.tell(school, REPAIR_ASKED));
            }
        }
        return schools(person, day);
    }

    /** The schools to which a person belongs. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<Long> schools(long person, LocalDate day) {
        return new RepairQuery(em, day).schools(person);
    }

    /** What ties a person to which schools, in words. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String ties(long person, LocalDate day) {
        return new RepairQuery(em, day).ties(person);
    }

    /** Somebody who was offered a moment ago. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<GosuslugiPerson> again(long account) {
        return new GosuslugiPersonQuery(em).ofAccount(account);
    }

    /**
     * Writes how it ended; whoever came in has the account connected from now on.
     *
     * @param oid empty when nobody was named
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(String oid, String address, @Nullable Long account, SignInOutcome outcome, Instant at) {
        new SignInAttempts(em).addThroughGosuslugi(oid, address, account, outcome);
        if (outcome == SignInOutcome.ADMITTED && account != null) {
            new GosuslugiLinks(em).keep(account, oid, at);
            new RepairRequests(em).cameIn(oid, at);
            Account admitted = em.find(Account.class, account);
            if (admitted != null) {
                admitted.signedIn(at);
            }
        }
    }
}

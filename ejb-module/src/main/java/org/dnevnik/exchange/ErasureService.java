package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.model.Erasures;
import org.dnevnik.exchange.view.ErasureLine;
import org.dnevnik.exchange.view.ErasuresQuery;
import org.dnevnik.exchange.view.PersonalFilesQuery;
import org.dnevnik.identity.OfficeEar;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;

/** Erasure of what may be erased (152-ФЗ, article 21): asked for by the person or a guardian, decided by a school of theirs. */
@Stateless
@DenyAll
public class ErasureService {

    private static final int LONGEST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Families families;

    @Inject
    private AccessLog reads;

    @Inject
    private Notices notices;

    @Inject
    private OfficeEar office;

    /** For the container. */
    public ErasureService() {}

    ErasureService(
            EntityManager em,
            SchoolClock clock,
            Families families,
            AccessLog reads,
            Notices notices,
            OfficeEar office) {
        this.em = em;
        this.clock = clock;
        this.families = families;
        this.reads = reads;
        this.notices = notices;
        this.office = office;
    }

    /**
     * Asks the school of the person, whose administrators hear of it.
     *
     * @throws NotFound for who is neither the person nor a guardian of the child
     * @throws Refusal {@link ExchangeRefusal#ASKED_ALREADY}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void ask(Caller caller, long person) {
        OwnDataPolicy.requireMayTake(caller, person, families);
        long school = new PersonalFilesQuery(em).school(person);
        if (!new Erasures(em).ask(person, caller.person(), school, clock.now())) {
            throw new Refusal(ExchangeRefusal.ASKED_ALREADY);
        }
        office.tell(school, "ERASURE_ASKED");
    }

    /**
     * Takes an open request back.
     *
     * @throws NotFound as {@link #ask}, and when there is none of the caller's
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void takeBack(Caller caller, long person) {
        OwnDataPolicy.requireMayTake(caller, person, families);
        if (!new Erasures(em).takeBack(person, caller.person())) {
            throw new NotFound("request about " + person);
        }
    }

    /** What the caller has asked for. */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<ErasureLine> own(Caller caller) {
        OwnDataPolicy.requirePerson(caller);
        return new ErasuresQuery(em).ofAsker(caller.person());
    }

    /**
     * Requests to the schools whose people the caller keeps, open ones first.
     *
     * @throws NotFound for who keeps none
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<ErasureLine> list(Caller caller) {
        List<ErasureLine> lines = OwnDataPolicy.requireKept(caller).stream()
                .flatMap(s -> new ErasuresQuery(em).ofSchool(s).stream())
                .toList();
        reads.listed(caller, lines.stream().map(ErasureLine::person).distinct().toList(), "erasure requests");
        return lines;
    }

    /**
     * Erases, or says why not; whoever asked is told.
     *
     * @param why not empty when it is refused
     * @throws NotFound for who keeps no people, and for a request to another school or one that was decided
     * @throws Refusal {@link ExchangeRefusal#WHY}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void decide(Caller caller, long request, boolean erase, String why) {
        List<Long> schools = OwnDataPolicy.requireKept(caller);
        String said = why.strip();
        if (!erase && said.isEmpty()) {
            throw new Refusal(ExchangeRefusal.WHY);
        }
        String kept = erase ? "" : said.substring(0, Math.min(said.length(), LONGEST));
        Erasures erasures = new Erasures(em);
        Erasures.Decided decided = schools.stream()
                .flatMap(s -> erasures.decide(request, s, caller.person(), clock.now(), erase, kept).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("request " + request));
        if (erase) {
            erasures.erase(decided.person());
        }
        notices.add(
                new Notice(erase ? "ERASURE_DONE" : "ERASURE_REFUSED", decided.school(), decided.askedBy(), Map.of()));
    }
}

package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.identity.model.RepairRequests;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.identity.view.AccessQuery;
import org.dnevnik.identity.view.OwnRepair;
import org.dnevnik.identity.view.RepairLine;
import org.dnevnik.identity.view.RepairQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.school.PersonCard;
import org.dnevnik.school.PersonService;
import org.jspecify.annotations.Nullable;

/** People who do not come in through Gosuslugi because the school has their name or SNILS otherwise: corrected by the office, or declined. */
@Stateless
@DenyAll
public class RepairService {

    private static final int PAGE = 20;
    private static final int LONGEST_REASON = 300;
    private static final Duration TOLD = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager em;

    @EJB
    private PersonService persons;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    @Inject
    private Letters letters;

    /** For the container. */
    public RepairService() {}

    RepairService(EntityManager em, PersonService persons, SchoolClock clock, AccessLog reads, Letters letters) {
        this.em = em;
        this.persons = persons;
        this.clock = clock;
        this.reads = reads;
        this.letters = letters;
    }

    /**
     * Who waits, the longest first.
     *
     * @param asked the school; null for the first whose people the caller keeps
     * @param after key of the last line of the slice before; null for the first
     * @throws NotFound for whoever keeps nobody's card there
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public RepairList list(Caller caller, @Nullable Long asked, @Nullable String after) {
        long school = AccessPolicy.requireKeeps(caller, asked);
        Slice<RepairLine> found = query().of(school, after, PAGE);
        List<Long> people =
                found.items().stream().map(RepairLine::person).distinct().toList();
        reads.listed(caller, people, "corrections of names");
        Map<Long, Boolean> may = new AccessQuery(em, today())
                .ofPersons(people).stream()
                        .collect(Collectors.toMap(
                                AccessLine::person, line -> AccessPolicy.mayHandle(caller, line.held()), (a, b) -> a));
        List<RepairCase> cases = found.items().stream()
                .map(line -> RepairCase.of(line, may.getOrDefault(line.person(), false)))
                .toList();
        return new RepairList(school, new Slice<>(cases, found.next()));
    }

    /** How many wait for the caller; none for whoever keeps no cards. */
    @RolesAllowed(Caller.SIGNED_IN)
    public long waiting(Caller caller) {
        List<Long> schools = AccessPolicy.keeps(caller);
        return schools.isEmpty() ? 0 : query().waiting(schools);
    }

    /** What came of the caller's own requests within ninety days, the latest first. */
    @RolesAllowed(Caller.SIGNED_IN)
    @OpenToEveryone("everybody learns what came of their own requests, and of those alone")
    public List<OwnRepair> own(Caller caller) {
        return query().ofPerson(caller.person(), clock.now().minus(TOLD));
    }

    /**
     * Writes into the card what Gosuslugi has said, and tells the person, if there is a confirmed address.
     *
     * @throws NotFound for a request that the caller does not see
     * @throws Changed when somebody else has decided meanwhile
     * @throws Refusal with a {@link org.dnevnik.people.PeopleRefusal}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void correct(Caller caller, long request, MailWords words) {
        RepairLine line = requireDecides(caller, request);
        requireWaiting(new RepairRequests(em).fix(request, caller.person(), clock.now()), request);
        if (!RepairCase.of(line, true).agrees()) {
            PersonCard card = persons.card(caller, line.person());
            persons.change(caller, line.person(), line.version(), new Correction(line).of(card.data()));
        }
        letters.decided(line.person(), words);
    }

    /**
     * Leaves the card as it is.
     *
     * @param reason for the person
     * @throws NotFound and Changed as {@link #correct}
     * @throws Refusal {@link IdentityRefusal#REASON}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void decline(Caller caller, long request, String reason, MailWords words) {
        RepairLine line = requireDecides(caller, request);
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw new Refusal(IdentityRefusal.REASON);
        }
        requireWaiting(new RepairRequests(em).decline(request, caller.person(), clock.now(), stripped), request);
        letters.decided(line.person(), words.with("{reason}", stripped));
    }

    private RepairLine requireDecides(Caller caller, long request) {
        RepairLine line = query().one(request).orElseThrow(() -> new NotFound("correction " + request));
        AccessPolicy.requireKeepsOneOf(caller, query().schools(line.person()));
        AccessPolicy.requireMayHandle(
                caller,
                new AccessQuery(em, today())
                        .ofPersons(List.of(line.person()))
                        .get(0)
                        .held());
        return line;
    }

    private static void requireWaiting(boolean closed, long request) {
        if (!closed) {
            throw new Changed("correction " + request);
        }
    }

    private RepairQuery query() {
        return new RepairQuery(em, today());
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

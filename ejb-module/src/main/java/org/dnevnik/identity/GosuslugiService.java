package org.dnevnik.identity;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dnevnik.identity.GosuslugiAnswer.Choice;
import org.dnevnik.identity.GosuslugiAnswer.Offered;
import org.dnevnik.identity.model.SignInOutcome;
import org.dnevnik.identity.view.GosuslugiPerson;
import org.dnevnik.kernel.OpenToEveryone;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** The door of Gosuslugi. Whoever comes through it has the same account and the same session as by login and password. */
@Stateless
@DenyAll
@OpenToEveryone("who signs in is nobody yet")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GosuslugiService {

    /** Where people begin. */
    public static final String IN = "/sign-in/gosuslugi";

    /** Where the browser comes back. */
    public static final String BACK = IN + "/back";

    private static final Logger LOG = Logger.getLogger(GosuslugiService.class.getName());

    @Inject
    private GosuslugiWays ways;

    @EJB
    private GosuslugiLog log;

    @Inject
    private AccountStore store;

    @EJB
    private SignInService passwords;

    @Inject
    private SchoolClock clock;

    /**
     * A sign-in that has begun.
     *
     * @param address at Gosuslugi, where the browser goes now; null when it cannot begin
     */
    public record Begun(GosuslugiKnock knock, @Nullable String address) {}

    /** The address at which people begin; empty where this installation is not connected. */
    @PermitAll
    public String wayIn() {
        return ways.way().map(way -> ways.address() + IN).orElse("");
    }

    /** From which age on, in months, people come in without anything else; 0 where the region has no such rule. */
    @PermitAll
    public int youngestMonths() {
        return log.rule().youngestMonths();
    }

    /** @param next where the visitor wants to go */
    @PermitAll
    public Begun begin(String next) {
        GosuslugiKnock knock = GosuslugiKnock.at(clock.now(), next);
        try {
            Gosuslugi way = ways.way().orElse(null);
            return new Begun(knock, way == null ? null : way.door(knock));
        } catch (GosuslugiFault e) {
            tell(e);
            return new Begun(knock, null);
        }
    }

    /**
     * Judges who comes back, and remembers it; a way back without any beginning is not worth a row.
     *
     * @param knock   what this browser's session held; null for nothing
     * @param address where the request comes from
     */
    @PermitAll
    public GosuslugiAnswer enter(@Nullable GosuslugiKnock knock, GosuslugiBack back, String address) {
        if (knock == null) {
            return GosuslugiAnswer.refused(GosuslugiRefusal.STALE, List.of());
        }
        try {
            return judge(whoComes(knock, back), knock.next(), address);
        } catch (GosuslugiFault e) {
            tell(e);
            return refuse("", address, null, e.refusal());
        }
    }

    private EsiaIdentity whoComes(GosuslugiKnock knock, GosuslugiBack back) throws GosuslugiFault {
        Gosuslugi way = ways.way().orElseThrow(() -> GosuslugiFault.away("not connected"));
        if (!knock.isAnsweredBy(back.state(), clock.now())) {
            throw new GosuslugiFault(GosuslugiRefusal.STALE, "a way back without a beginning in this browser");
        }
        if (back.error() != null) {
            String description = back.description() == null ? "" : back.description();
            if (EsiaErrors.isWrongTime(description)) {
                way.timeIsWrong();
            }
            throw EsiaErrors.fault(back.error(), description);
        }
        if (back.code() == null) {
            throw GosuslugiFault.away("neither a code nor an error");
        }
        return way.person(back.code(), knock);
    }

    private GosuslugiAnswer judge(EsiaIdentity somebody, String next, String address) {
        GosuslugiLog.Found found = log.find(somebody);
        GosuslugiMatch.Verdict verdict =
                new GosuslugiMatch(today(), found.rule()).of(somebody, found.people(), found.namesakes());
        List<GosuslugiPerson> accounts = verdict.accounts();
        if (verdict.refusal() != null) {
            Long account =
                    found.people().isEmpty() ? null : found.people().get(0).account();
            refuse(somebody.oid(), address, account, verdict.refusal());
            return GosuslugiAnswer.refused(verdict.refusal(), whomToAsk(somebody, verdict));
        }
        return accounts.size() == 1
                ? open(somebody.oid(), accounts.get(0), address)
                : GosuslugiAnswer.asked(new Choice(somebody.oid(), offered(accounts), next));
    }

    private List<Long> whomToAsk(EsiaIdentity somebody, GosuslugiMatch.Verdict verdict) {
        Long about = verdict.about();
        List<Long> schools = about == null
                ? List.of()
                : log.ask(somebody, about, requireNonNull(verdict.refusal()), clock.now(), today());
        return verdict.known() ? schools : List.of();
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }

    /** Opens one of the accounts that were offered to this browser. */
    @PermitAll
    public GosuslugiAnswer choose(Choice choice, long account, String address) {
        boolean offered = choice.accounts().stream().anyMatch(a -> a.account() == account);
        Optional<GosuslugiPerson> person = offered ? log.again(account) : Optional.empty();
        return person.map(p -> open(choice.oid(), p, address))
                .orElseGet(() -> refuse(choice.oid(), address, null, GosuslugiRefusal.STALE));
    }

    private GosuslugiAnswer open(String oid, GosuslugiPerson person, String address) {
        Long account = person.account();
        if (account == null || person.demo() && !passwords.isDemo()) {
            return refuse(oid, address, account, GosuslugiRefusal.ABSENT);
        }
        if (person.blocked()) {
            refuse(oid, address, account, GosuslugiRefusal.BLOCKED);
            return GosuslugiAnswer.refused(GosuslugiRefusal.BLOCKED, log.schools(person.person(), today()));
        }
        SignedIn session = AccountPrincipal.personIn(store.validate(new ProvenPerson(account)))
                .orElse(null);
        if (session == null) {
            return refuse(oid, address, account, GosuslugiRefusal.NO_POSITION);
        }
        log.write(oid, address, account, SignInOutcome.ADMITTED, clock.now());
        return GosuslugiAnswer.admitted(session);
    }

    private GosuslugiAnswer refuse(String oid, String address, @Nullable Long account, GosuslugiRefusal refusal) {
        log.write(oid, address, account, refusal.outcome(), clock.now());
        return GosuslugiAnswer.refused(refusal, List.of());
    }

    /**
     * Where a browser ends its session at Gosuslugi too; empty where there is no such place.
     *
     * @param back address of this house
     */
    @PermitAll
    public String wayOut(String back) {
        return ways.way().map(way -> way.wayOut(ways.address() + back)).orElse("");
    }

    private List<Offered> offered(List<GosuslugiPerson> accounts) {
        return accounts.stream()
                .filter(p -> p.account() != null)
                .map(p -> new Offered(requireNonNull(p.account()), p.name(), log.ties(p.person(), today())))
                .toList();
    }

    private static void tell(GosuslugiFault fault) {
        boolean operators = fault.refusal() == GosuslugiRefusal.AWAY;
        LOG.log(operators ? Level.WARNING : Level.INFO, "sign-in through Gosuslugi: {0}", fault.getMessage());
    }
}

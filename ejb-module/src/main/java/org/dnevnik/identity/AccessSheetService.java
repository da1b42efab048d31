package org.dnevnik.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.identity.model.AccessRules;
import org.dnevnik.identity.view.AccessLine;
import org.dnevnik.identity.view.AccessQuery;
import org.dnevnik.identity.view.AccessRule;
import org.dnevnik.identity.view.AccessRuleQuery;
import org.dnevnik.identity.view.RestoredLine;
import org.dnevnik.identity.view.RestoredQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.people.view.StaffMember;
import org.dnevnik.people.view.StaffQuery;
import org.dnevnik.school.view.RollClass;
import org.dnevnik.school.view.SchoolCardQuery;
import org.jspecify.annotations.Nullable;

/**
 * Codes and logins for a class or the staff. A person can have a code as soon as they are entered: it is made when a sheet is printed, told
 * on that sheet alone, and makes the sheets before void.
 */
@Stateless
@DenyAll
public class AccessSheetService {

    private static final int PAGE = 50;
    private static final int WHOLE_STAFF = 1000;
    private static final int LONGEST_LIFE = 365;
    private static final Duration TOLD = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    @Inject
    private AccessDesk desk;

    /** For the container. */
    public AccessSheetService() {}

    AccessSheetService(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
        this.desk = new AccessDesk(em, clock);
    }

    /** Who has which access: a class with its families, or a slice of the staff. */
    @RolesAllowed(Caller.SIGNED_IN)
    public AccessList list(Caller caller, AccessAsked asked) {
        long school = AccessPolicy.requireSchool(caller, asked.school());
        GivenClasses classes = GivenClasses.of(em, caller, school, today());
        AccessRule rule = new AccessRuleQuery(em).of(school);
        RollClass chosen = asked.staff() ? null : chosen(classes, asked.group());
        Slice<AccessLine> lines = asked.staff() ? staff(caller, school, asked.after(), PAGE) : ofClass(chosen);
        reads.listed(caller, persons(lines.items()), "list of access");
        List<RestoredLine> restored =
                asked.staff() ? new RestoredQuery(em).of(school, clock.now().minus(TOLD)) : List.of();
        boolean rules = AccessPolicy.mayRule(caller, school);
        return new AccessList(
                school,
                AccessPolicy.givesStaff(caller, school),
                rules,
                rule,
                classes.all(),
                chosen,
                lines.items(),
                restored,
                lines.next());
    }

    /**
     * Gives out codes or temporary logins for everybody who has no account yet; with {@code renew} what they were given before becomes void.
     *
     * @throws Refusal {@link IdentityRefusal#NOBODY} when everybody has what the order asks for
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public IssuedSheet issue(Caller caller, IssueSheet order) {
        long school = AccessPolicy.requireSchool(caller, order.school());
        GivenClasses classes = GivenClasses.of(em, caller, school, today());
        AccessRule rule = new AccessRuleQuery(em).of(school);
        RollClass chosen = classes.chosen(order.group());
        List<AccessLine> all = chosen == null
                ? staff(caller, school, null, WHOLE_STAFF).items()
                : ofClass(chosen).items();
        SheetChoice choice = SheetChoice.of(caller, order, all, clock.now());
        if (choice.chosen().isEmpty()) {
            throw new Refusal(IdentityRefusal.NOBODY);
        }
        reads.listed(caller, persons(choice.chosen()), order.logins() ? "temporary logins" : "invitation codes");
        var until = desk.until(rule);
        List<Slip> slips = order.logins()
                ? desk.logins(choice.chosen(), choice.pupils(), until)
                : desk.codes(caller, school, choice.chosen(), choice.pupils(), until);
        String name = new SchoolCardQuery(em).card(school).orElseThrow().name();
        return new IssuedSheet(name, chosen == null ? "" : chosen.name(), until, slips, choice.skipped());
    }

    /**
     * What is usual at the school.
     *
     * @throws Refusal {@link IdentityRefusal#CODE_DAYS}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void setRule(Caller caller, long school, AccessRule rule) {
        AccessPolicy.requireMayRule(caller, school);
        if (rule.codeDays() < 1 || rule.codeDays() > LONGEST_LIFE) {
            throw new Refusal(IdentityRefusal.CODE_DAYS);
        }
        new AccessRules(em).set(school, rule.codeDays());
    }

    /** The first one where none is asked for; null: there is none. */
    private static @Nullable RollClass chosen(GivenClasses classes, @Nullable Long group) {
        if (group == null) {
            return classes.all().isEmpty() ? null : classes.all().get(0);
        }
        return classes.one(group);
    }

    private Slice<AccessLine> ofClass(@Nullable RollClass group) {
        return new Slice<>(group == null ? List.of() : new AccessQuery(em, today()).ofClass(group.id()), null);
    }

    private Slice<AccessLine> staff(Caller caller, long school, @Nullable String after, int size) {
        AccessPolicy.requireGivesStaff(caller, school);
        Slice<StaffMember> members = new StaffQuery(em).of(school, today(), "", ListKey.read(after), size);
        List<Long> persons = members.items().stream().map(StaffMember::person).toList();
        return new Slice<>(new AccessQuery(em, today()).ofPersons(persons), members.next());
    }

    private static List<Long> persons(List<AccessLine> lines) {
        return lines.stream().map(AccessLine::person).distinct().toList();
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

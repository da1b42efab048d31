package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.journal.model.LedgerAbout;
import org.dnevnik.journal.model.LedgerRow;
import org.dnevnik.journal.model.LedgerRow.Kind;
import org.dnevnik.journal.model.LedgerRows;
import org.dnevnik.journal.model.Unlocks;
import org.dnevnik.journal.model.Unlocks.Opened;
import org.dnevnik.journal.view.EditRule;
import org.dnevnik.journal.view.EditRuleQuery;
import org.dnevnik.journal.view.UnlockLine;
import org.dnevnik.journal.view.UnlocksQuery;
import org.dnevnik.journal.view.UnlocksQuery.Choice;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** Until when a school's journals are written, and what was opened again; each step stands in the ledger. */
@Stateless
@DenyAll
public class EditWindowService {

    private static final int LONGEST = 366;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public EditWindowService() {}

    EditWindowService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The rule, what was opened, and to whom and what it can be. */
    public record Sheet(
            LocalDate today,
            EditRule rule,
            List<UnlockLine> unlocks,
            List<Choice> teachers,
            List<Choice> groups,
            List<Choice> subjects) {

        public Sheet {
            unlocks = List.copyOf(unlocks);
            teachers = List.copyOf(teachers);
            groups = List.copyOf(groups);
            subjects = List.copyOf(subjects);
        }
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public Sheet sheet(Caller caller, long school) {
        PeriodPolicy.require(caller, Right.UNLOCK_JOURNALS, school);
        UnlocksQuery query = new UnlocksQuery(em, school, year());
        return new Sheet(
                today(),
                new EditRuleQuery(em).of(school),
                query.lines(),
                query.teachers(),
                query.groups(),
                query.subjects());
    }

    /** @throws Refusal for less than no days, and more than a year */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keep(Caller caller, long school, EditRule rule) {
        PeriodPolicy.require(caller, Right.UNLOCK_JOURNALS, school);
        Integer days = rule.days();
        if (days != null && (days < 0 || days > LONGEST)) {
            throw new Refusal(JournalRefusal.WINDOW, LONGEST);
        }
        EditRule before = new EditRuleQuery(em).of(school);
        if (before.equals(rule)) {
            return;
        }
        new Unlocks(em, school).keep(days, rule.officeExempt(), rule.askReason(), caller.person(), clock.now());
        remember(caller, school, LedgerAbout.period(null), told(before), told(rule), null);
    }

    /** @throws Refusal for days to come, a time that is over or longer than two months, and without a reason */
    @RolesAllowed(Caller.SIGNED_IN)
    public void unlock(Caller caller, long school, OpenDays order) {
        PeriodPolicy.require(caller, Right.UNLOCK_JOURNALS, school);
        if (!order.fits(today())) {
            throw new Refusal(JournalRefusal.UNLOCK);
        }
        requireKnown(school, order);
        new Unlocks(em, school)
                .add(
                        new Opened(
                                year(),
                                order.teacher(),
                                order.group(),
                                order.subject(),
                                order.starts(),
                                order.ends(),
                                order.until()
                                        .plusDays(1)
                                        .atStartOfDay(Families.REGION)
                                        .toInstant(),
                                order.reason().strip()),
                        caller.person(),
                        clock.now());
        LedgerAbout about = LedgerAbout.period(null).group(order.group()).subject(order.subject());
        String opened = order.starts() + " – " + order.ends() + " → " + order.until();
        String whom = order.teacher() == null ? "" : ", № " + order.teacher();
        remember(caller, school, about, null, opened + whom, order.reason().strip());
    }

    /** Ends an unlock before its time; one that is over is acknowledged. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void lock(Caller caller, long school, long unlock) {
        PeriodPolicy.require(caller, Right.UNLOCK_JOURNALS, school);
        UnlockLine line = new UnlocksQuery(em, school, year())
                .lines().stream()
                        .filter(l -> l.id() == unlock)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("unlock " + unlock));
        if (new Unlocks(em, school).end(unlock, caller.person(), clock.now())) {
            remember(
                    caller, school, LedgerAbout.period(null), line.starts() + " – " + line.ends(), null, line.reason());
        }
    }

    private void requireKnown(long school, OpenDays order) {
        UnlocksQuery query = new UnlocksQuery(em, school, year());
        requireAmong(query.teachers(), order.teacher());
        requireAmong(query.groups(), order.group());
        requireAmong(query.subjects(), order.subject());
    }

    private static void requireAmong(List<Choice> choices, @Nullable Long asked) {
        if (asked != null && choices.stream().noneMatch(c -> c.id() == asked)) {
            throw new NotFound("choice " + asked);
        }
    }

    private static String told(EditRule rule) {
        return (rule.days() == null ? "∞" : rule.days().toString())
                + (rule.officeExempt() ? "" : "!")
                + (rule.askReason() ? "?" : "");
    }

    private void remember(
            Caller caller,
            long school,
            LedgerAbout about,
            @Nullable String old,
            @Nullable String now,
            @Nullable String reason) {
        new LedgerRows(em)
                .append(new LedgerRow(year(), school, clock.now(), caller, Kind.UNLOCK, about, old, now, reason));
    }

    private int year() {
        return AcademicYear.of(today()).number();
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.model.GradingRows;
import org.dnevnik.journal.model.GradingRows.Place;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.model.Scales;
import org.dnevnik.journal.view.Grading;
import org.dnevnik.journal.view.GradingQuery;
import org.dnevnik.journal.view.ScaleLine;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.people.Families;

/**
 * By which scales and rules a school gives marks. Marks that stand stay as they are written, with the numbers they count with: a scale is
 * therefore not changed where marks of this year stand already; averages, bounds and least numbers of marks may change at any time.
 */
@Stateless
@DenyAll
public class GradingService {

    private static final int MOST_RULES = 60;
    private static final int MOST_SCALES = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    public GradingService() {}

    GradingService(EntityManager em, SchoolClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** All of it. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Grading grading(Caller caller, long school) {
        JournalPolicy.requireKeepsTypes(caller, school);
        return read(caller, school);
    }

    /**
     * Adds a rule or changes one.
     *
     * @throws Refusal {@link JournalRefusal#GRADING_RULE}, {@link JournalRefusal#GRADING_BOUNDS}, {@link JournalRefusal#GRADING_TAKEN},
     *                 {@link JournalRefusal#SCALE_HAS_MARKS}
     * @throws Changed when somebody else changed it since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keepRule(Caller caller, long school, KeepGradingRule order) {
        JournalPolicy.requireKeepsTypes(caller, school);
        Grading standing = read(caller, school);
        boolean known = order.subject() == 0 || standing.subjects().stream().anyMatch(s -> s.id() == order.subject());
        if (!order.fits() || !known || order.id() == 0 && standing.rules().size() >= MOST_RULES) {
            throw new Refusal(JournalRefusal.GRADING_RULE);
        }
        GradingRule rule = rule(order, scale(order, standing));
        Place place = new Place(
                order.parallelFrom(), order.parallelTo(), order.subject() == 0 ? null : (Long) order.subject());
        if (standing.rules().stream()
                .anyMatch(r -> r.id() != order.id()
                        && place.equals(new Place(r.parallelFrom(), r.parallelTo(), r.subject())))) {
            throw new Refusal(JournalRefusal.GRADING_TAKEN);
        }
        Map<String, String> before = inUse(school);
        write(school, order, place, rule);
        requireSameScales(before, inUse(school));
    }

    /**
     * Where it went, the next one goes.
     *
     * @throws Refusal {@link JournalRefusal#SCALE_HAS_MARKS}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void dropRule(Caller caller, long school, long rule) {
        JournalPolicy.requireKeepsTypes(caller, school);
        Map<String, String> before = inUse(school);
        new GradingRows(em).dropRule(school, rule);
        requireSameScales(before, inUse(school));
    }

    /**
     * Adds a scale, or changes one that no rule uses.
     *
     * @throws Refusal {@link JournalRefusal#SCALE}, {@link JournalRefusal#SCALE_TAKEN}, {@link JournalRefusal#SCALE_USED}
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keepScale(Caller caller, long school, KeepScale order) {
        JournalPolicy.requireKeepsTypes(caller, school);
        List<ScaleLine> standing = read(caller, school).scales();
        boolean many = order.id() == 0 && standing.size() >= MOST_SCALES;
        if (many || !order.fits() || !KeepScale.falls(order.read())) {
            throw new Refusal(JournalRefusal.SCALE);
        }
        if (standing.stream()
                .anyMatch(s -> s.id() != order.id() && s.scale().name().equals(order.name()))) {
            throw new Refusal(JournalRefusal.SCALE_TAKEN);
        }
        GradingRows rows = new GradingRows(em);
        if (order.id() == 0) {
            rows.addScale(school, order.name(), order.read());
        } else if (standing.stream().anyMatch(s -> s.id() == order.id() && s.used())) {
            throw new Refusal(JournalRefusal.SCALE_USED);
        } else if (!rows.changeScale(school, order.id(), order.version(), order.name(), order.read())) {
            throw new Changed("scale " + order.id());
        }
    }

    /** @throws Refusal {@link JournalRefusal#SCALE_USED} for one that a rule uses */
    @RolesAllowed(Caller.SIGNED_IN)
    public void dropScale(Caller caller, long school, long scale) {
        JournalPolicy.requireKeepsTypes(caller, school);
        if (!new GradingRows(em).dropScale(school, scale)) {
            throw new Refusal(JournalRefusal.SCALE_USED);
        }
    }

    /**
     * Debts, retakes and reasons.
     *
     * @throws Changed when somebody else changed it since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keepMarking(Caller caller, long school, KeepMarking order) {
        JournalPolicy.requireKeepsTypes(caller, school);
        if (!order.fits()) {
            throw new Refusal(JournalRefusal.GRADING_RULE);
        }
        if (!new GradingRows(em).keep(school, order.toMarking(), order.version())) {
            throw new Changed("marking of school " + school);
        }
    }

    private Grading read(Caller caller, long school) {
        return new GradingQuery(em).of(school, caller.uses(SchoolFunction.WEIGHTED_AVERAGE, school));
    }

    private void write(long school, KeepGradingRule order, Place place, GradingRule rule) {
        GradingRows rows = new GradingRows(em);
        String bounds = GradingRows.written(order.readBounds());
        if (order.id() == 0) {
            if (!rows.add(school, place, rule, bounds)) {
                throw new Refusal(JournalRefusal.GRADING_TAKEN);
            }
        } else if (!rows.change(school, order.id(), order.version(), place, rule, bounds)) {
            throw new Changed("grading rule " + order.id());
        }
    }

    private static Scale scale(KeepGradingRule order, Grading standing) {
        if (order.ownScale() != 0) {
            return standing.scales().stream()
                    .filter(s -> s.id() == order.ownScale())
                    .map(ScaleLine::scale)
                    .findFirst()
                    .orElseThrow(() -> new Refusal(JournalRefusal.GRADING_RULE));
        }
        return Arrays.stream(Scale.Kind.values())
                .filter(k -> k != Scale.Kind.OWN && k.name().equals(order.scale()))
                .map(Scales::of)
                .findFirst()
                .orElseThrow(() -> new Refusal(JournalRefusal.GRADING_RULE));
    }

    private static GradingRule rule(KeepGradingRule order, Scale scale) {
        try {
            List<BigDecimal> bounds = order.readBounds();
            if (KeepGradingRule.isOrdered(bounds, scale)) {
                return order.toRule(scale, bounds);
            }
        } catch (NumberFormatException e) {
            throw new Refusal(JournalRefusal.GRADING_BOUNDS);
        }
        throw new Refusal(JournalRefusal.GRADING_BOUNDS);
    }

    private Map<String, String> inUse(long school) {
        int year = AcademicYear.of(clock.today(Families.REGION)).number();
        return new GradingQuery(em).inUse(school, year);
    }

    private static void requireSameScales(Map<String, String> before, Map<String, String> after) {
        after.forEach((place, scale) -> {
            if (!scale.equals(before.get(place))) {
                throw new Refusal(JournalRefusal.SCALE_HAS_MARKS, place);
            }
        });
    }
}

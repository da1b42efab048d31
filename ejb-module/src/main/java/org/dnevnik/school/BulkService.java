package org.dnevnik.school;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.people.view.StaffQuery;
import org.dnevnik.school.model.BulkChanges;
import org.dnevnik.school.model.Movements;
import org.dnevnik.school.model.UndoneChanges;
import org.dnevnik.school.view.BulkChangeLine;
import org.dnevnik.school.view.BulkQuery;
import org.dnevnik.school.view.StructureQuery;

/** Changes many people at once, all or nobody, and takes such a change back. */
@Stateless
@DenyAll
public class BulkService {

    private static final int PAGE = 50;
    private static final int STAFF = 2000;
    private static final int NAMED = 5;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AccessLog reads;

    /** For the container. */
    public BulkService() {}

    BulkService(EntityManager em, SchoolClock clock, AccessLog reads) {
        this.em = em;
        this.clock = clock;
        this.reads = reads;
    }

    /** What can be chosen from. */
    @RolesAllowed(Caller.SIGNED_IN)
    public BulkOptions options(Caller caller, long school) {
        SchoolPolicy.requireKeepsPeople(caller, school);
        int year = new BulkQuery(em).year(school, today());
        return new BulkOptions(
                new StructureQuery(em).groups(school, year, today()),
                new StaffQuery(em).of(school, today(), "", ListKey.START, STAFF).items());
    }

    /** What {@link #apply} would do, without doing it. */
    @RolesAllowed(Caller.SIGNED_IN)
    public BulkPreview preview(Caller caller, long school, BulkOrder order) {
        SchoolPolicy.requireKeepsPeople(caller, school);
        BulkPlan plan = new BulkPlan(em, school, today(), order);
        BulkPreview preview = plan.preview();
        if (!order.kind().ofClasses()) {
            reads.listed(
                    caller,
                    preview.lines().stream()
                            .filter(l -> l.fault() != BulkFault.NOT_HERE)
                            .map(BulkPreview.Line::id)
                            .toList(),
                    "bulk change");
        }
        return preview;
    }

    /**
     * Does it to everybody.
     *
     * @return the id of the change
     * @throws Refusal {@link SchoolRefusal#BULK_REFUSED} when it cannot be done to one of them: then nothing is done
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long apply(Caller caller, long school, BulkOrder order) {
        SchoolPolicy.requireKeepsPeople(caller, school);
        BulkPlan plan = new BulkPlan(em, school, today(), order);
        BulkPreview preview = plan.preview();
        if (!preview.isClean()) {
            throw new Refusal(SchoolRefusal.BULK_REFUSED);
        }
        BulkChanges changes = new BulkChanges(em, school, caller.person(), clock.now());
        long change = changes.open(order.kind().name(), plan.target(), order.since(), preview.changed());
        String ids = NativeQuery.array(
                preview.lines().stream().map(BulkPreview.Line::id).toList());
        carryOut(changes, change, plan.year(), order, ids);
        return change;
    }

    private static void carryOut(BulkChanges changes, long change, int year, BulkOrder order, String ids) {
        switch (order.kind()) {
            case MOVE -> changes.move(change, year, ids, group(order), since(order));
            case GRADUATE -> changes.graduate(change, year, ids, group(order), since(order));
            case SUBGROUP -> changes.addToGroup(change, ids, group(order), since(order));
            case LEADER -> changes.lead(change, ids, Objects.requireNonNull(order.person()));
            case PROFILE -> changes.profile(change, ids, order.value());
            case PHONE -> changes.phone(change, ids, order.value());
            case EMAIL -> changes.email(change, ids, order.value());
            case ADDRESS -> changes.address(change, ids, order.value());
            default -> throw new IllegalArgumentException(order.kind().name());
        }
    }

    /**
     * The newest first.
     *
     * @param before id of the last one of the slice before
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Slice<BulkChangeLine> changes(Caller caller, long school, long before) {
        SchoolPolicy.requireKeepsPeople(caller, school);
        return new BulkQuery(em).changes(school, before, PAGE);
    }

    /**
     * Puts back what was.
     *
     * @throws NotFound for a change that was undone already
     * @throws Refusal {@link SchoolRefusal#BULK_CHANGED} with the names of those who were changed again since, {@link SchoolRefusal#UNDO_NOTED}
     *     when the new class has given marks
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void undo(Caller caller, long school, long change) {
        SchoolPolicy.requireKeepsPeople(caller, school);
        UndoneChanges changes = new UndoneChanges(em, school);
        if (!changes.hold(change)) {
            throw new NotFound("bulk change " + change);
        }
        List<String> changed = changes.changedSince(change);
        if (!changed.isEmpty()) {
            String names = changed.stream().limit(NAMED).collect(Collectors.joining(", "));
            throw new Refusal(SchoolRefusal.BULK_CHANGED, names, changed.size());
        }
        new Movements(em, school).notedInBulk(change).ifPresent(noted -> {
            throw new Refusal(SchoolRefusal.UNDO_NOTED, MoveRules.DAY.format(noted));
        });
        changes.undo(change, caller.person(), clock.now());
    }

    private static long group(BulkOrder order) {
        return Objects.requireNonNull(order.group());
    }

    private static LocalDate since(BulkOrder order) {
        return Objects.requireNonNull(order.since());
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }
}

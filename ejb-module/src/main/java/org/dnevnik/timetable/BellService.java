package org.dnevnik.timetable;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.model.Bells;
import org.dnevnik.timetable.view.BellQuery;
import org.dnevnik.timetable.view.BellTable;
import org.dnevnik.timetable.view.BellTime;
import org.dnevnik.timetable.view.PlanQuery;
import org.jspecify.annotations.Nullable;

/** When lessons begin and end. */
@Stateless
@DenyAll
public class BellService {

    private static final int LONGEST_NAME = 100;
    private static final int ALL_DAYS = 0b1111_1111;
    private static final int ALL_GRADES = 0b1_1111_1111_1111;

    @PersistenceContext
    private EntityManager em;

    /** @param school null: the school that the caller runs */
    @RolesAllowed(Caller.SIGNED_IN)
    public BellDesk bells(Caller caller, @Nullable Long school) {
        long whose = school == null ? TimetablePolicy.runs(caller) : school;
        TimetablePolicy.requireMayPlan(caller, whose);
        String name = new PlanQuery(em).school(whose).orElseThrow(() -> new NotFound("school " + whose));
        return new BellDesk(whose, name, new BellQuery(em).tables(whose));
    }

    /** @throws Changed when somebody else changed the table since */
    @RolesAllowed(Caller.SIGNED_IN)
    public void keep(Caller caller, KeepBells order) {
        TimetablePolicy.requireMayPlan(caller, order.school());
        BellTable table = order.table();
        requireInOrder(table.times());
        Bells bells = new Bells(em);
        if (table.isMain()) {
            standing(order, bells);
            bells.ring(order.school(), json(table.times()));
            return;
        }
        requireWords(table);
        if (table.id() < 0) {
            bells.make(order.school(), table.name().strip(), table.weekdays(), table.parallels(), json(table.times()));
        } else {
            standing(order, bells);
            bells.change(
                    order.school(),
                    table.id(),
                    table.name().strip(),
                    table.weekdays(),
                    table.parallels(),
                    json(table.times()));
        }
    }

    /** A table goes, and the main one rings in its place. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void drop(Caller caller, long school, long table) {
        TimetablePolicy.requireMayPlan(caller, school);
        new Bells(em).drop(school, table);
    }

    private void standing(KeepBells order, Bells bells) {
        bells.hold(order.school());
        BellTable standing = new BellQuery(em)
                .tables(order.school()).stream()
                        .filter(t -> t.id() == order.table().id())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("bells " + order.table().id()));
        if (standing.mark() != order.seenMark()) {
            throw new Changed("bells of school " + order.school());
        }
    }

    private static void requireInOrder(List<BellTime> times) {
        for (int i = 0; i < times.size(); i++) {
            BellTime time = times.get(i);
            boolean follows = i == 0
                    || times.get(i - 1).number() < time.number()
                            && !times.get(i - 1).ends().isAfter(time.starts());
            if (time.number() < 0 || time.number() > 15 || !time.starts().isBefore(time.ends()) || !follows) {
                throw new Refusal(TimetableRefusal.BELLS_OUT_OF_ORDER, time.number());
            }
        }
    }

    private static void requireWords(BellTable table) {
        String name = table.name().strip();
        boolean masks = (table.weekdays() & ~ALL_DAYS) == 0 && (table.parallels() & ~ALL_GRADES) == 0;
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || table.weekdays() == 0
                || table.parallels() == 0
                || !masks) {
            throw new Refusal(TimetableRefusal.BELLS_FOR_NOBODY);
        }
    }

    private static String json(List<BellTime> times) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        times.forEach(t -> array.add(Json.createObjectBuilder()
                .add("number", t.number())
                .add("starts", t.starts().toString())
                .add("ends", t.ends().toString())));
        return array.build().toString();
    }
}

package org.dnevnik.school;

import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Right;
import org.dnevnik.kernel.Role;
import org.dnevnik.school.view.DoubleRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who makes one of two records: whoever runs the school to which alone both belong and keeps its people, else the region's operator. Nobody
 * who only keeps the people: a record of somebody who may do more could be made one with the own.
 */
final class DoublesPolicy {

    private DoublesPolicy() {}

    /**
     * @param school 0 for the region.
     * @throws NotFound for whoever neither runs it nor is the region's operator
     */
    static void requireMayLook(Caller caller, long school) {
        if (school == 0 ? !isRegion(caller) : !keeps(caller, school)) {
            throw new NotFound("doubles of school " + school);
        }
    }

    private static boolean keeps(Caller caller, long school) {
        return caller.runs(school) && caller.may(Right.KEEP_PEOPLE, school);
    }

    static boolean isRegion(Caller caller) {
        return caller.is(Role.REGION_OPERATOR);
    }

    /** @throws NotFound when neither record is of a school that the caller runs */
    static void requireMaySee(Caller caller, DoubleRecord record) {
        if (!isRegion(caller) && record.schools().stream().noneMatch(s -> keeps(caller, s))) {
            throw new NotFound("person " + record.person());
        }
    }

    /** @throws Refusal {@link SchoolRefusal#MERGE_REGION} when one of them belongs to another school too */
    static void requireMayMerge(Caller caller, List<DoubleRecord> records) {
        boolean own = records.stream().allMatch(r -> r.schools().stream().allMatch(s -> keeps(caller, s)));
        if (!isRegion(caller) && !own) {
            throw new Refusal(SchoolRefusal.MERGE_REGION);
        }
    }

    /** In which school the caller makes one of two; null for the region. */
    static @Nullable Long schoolOf(Caller caller, DoubleRecord record) {
        return isRegion(caller)
                ? null
                : record.schools().stream()
                        .filter(s -> keeps(caller, s))
                        .findFirst()
                        .orElse(null);
    }
}

package org.dnevnik.timetable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dnevnik.timetable.view.PlanGroup;
import org.dnevnik.timetable.view.PlanPupil;

/** Who learns with whom: which pupils two groups share. A group nobody is enrolled in yet shares them with its class. */
final class Company {

    private static final int NAMED = 3;

    private final Map<Long, BitSet> members = new HashMap<>();
    private final Map<Long, List<Long>> parents = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Company(List<PlanGroup> groups, List<PlanPupil> pupils) {
        groups.forEach(g -> parents.put(g.id(), g.parents()));
        Map<Long, Integer> places = new HashMap<>();
        for (PlanPupil pupil : pupils) {
            int place = places.computeIfAbsent(pupil.person(), p -> {
                names.add(pupil.name());
                return names.size() - 1;
            });
            members.computeIfAbsent(pupil.group(), g -> new BitSet()).set(place);
        }
    }

    boolean share(long one, long other) {
        if (one == other) {
            return true;
        }
        BitSet first = members.get(one);
        BitSet second = members.get(other);
        return first == null || second == null ? isFamily(one, other) : first.intersects(second);
    }

    /** Names of some of the shared pupils; empty when nobody is enrolled. */
    List<String> shared(long one, long other) {
        return both(one, other).stream().limit(NAMED).mapToObj(names::get).toList();
    }

    int countShared(long one, long other) {
        return both(one, other).cardinality();
    }

    private BitSet both(long one, long other) {
        BitSet both = (BitSet) members.getOrDefault(one, new BitSet()).clone();
        both.and(members.getOrDefault(other, new BitSet()));
        return both;
    }

    private boolean isFamily(long one, long other) {
        return parents.getOrDefault(one, List.of()).contains(other)
                || parents.getOrDefault(other, List.of()).contains(one);
    }
}

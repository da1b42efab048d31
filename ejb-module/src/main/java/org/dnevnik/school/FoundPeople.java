package org.dnevnik.school;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.people.view.MatchReason;
import org.dnevnik.people.view.NameMatch;
import org.dnevnik.people.view.Typed;
import org.dnevnik.school.view.NameCandidate;
import org.dnevnik.school.view.PeopleKind;

/** Who of a school answers to what was typed, best first. */
final class FoundPeople {

    private static final Comparator<ListKey> ORDER =
            Comparator.comparing(ListKey::name).thenComparing(ListKey::person);

    private final List<Hit> hits;

    /** @param key of the place among the found: the better ones come first, equals by name */
    record Hit(PeopleKind kind, long person, MatchReason reason, ListKey key) {}

    FoundPeople(List<NameCandidate> candidates, Typed typed) {
        hits = candidates.stream()
                .flatMap(c -> c.match(typed).map(m -> hit(c, m)).stream())
                .sorted(Comparator.comparing(Hit::key, ORDER))
                .toList();
    }

    private static Hit hit(NameCandidate candidate, NameMatch match) {
        String place = String.format(Locale.ROOT, "%03d %s", match.cost(), candidate.nameKey());
        return new Hit(candidate.kind(), candidate.person(), match.reason(), new ListKey(place, candidate.person()));
    }

    List<Hit> best(int most) {
        return hits.stream().limit(most).toList();
    }

    List<Hit> of(PeopleKind kind) {
        return hits.stream().filter(h -> h.kind() == kind).toList();
    }

    List<Hit> of(PeopleKind kind, ListKey after, int most) {
        return of(kind).stream()
                .filter(h -> ORDER.compare(h.key(), after) > 0)
                .limit(most)
                .toList();
    }

    /** How many on each list. */
    Map<PeopleKind, Integer> counts() {
        Map<PeopleKind, Integer> counts = new EnumMap<>(PeopleKind.class);
        for (PeopleKind kind : PeopleKind.values()) {
            counts.put(kind, of(kind).size());
        }
        return counts;
    }
}

package org.dnevnik.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dnevnik.people.view.NameMatch;
import org.dnevnik.people.view.Typed;
import org.dnevnik.school.view.DoublePair;
import org.dnevnik.school.view.NameCandidate;

/**
 * Finds among the people of a school who may be there twice: the same folded name with the same birth date, or with none on one side; or
 * names that a slip or two turn into each other, with the same birth date.
 */
final class LikelyDoubles {

    private final List<NameCandidate> people;

    LikelyDoubles(Collection<NameCandidate> candidates) {
        Map<Long, NameCandidate> once = new LinkedHashMap<>();
        candidates.forEach(c -> once.putIfAbsent(c.person(), c));
        people = once.values().stream()
                .sorted(Comparator.comparing(NameCandidate::nameKey).thenComparing(NameCandidate::person))
                .toList();
    }

    /**
     * Those with the same name first.
     *
     * @param most how many pairs at most
     */
    List<DoublePair> pairs(int most) {
        Set<String> seen = new HashSet<>();
        List<DoublePair> pairs = new ArrayList<>();
        byName().forEach(group -> add(pairs, seen, group, true));
        byBirth().forEach(group -> add(pairs, seen, group, false));
        return pairs.stream().limit(most).toList();
    }

    private Collection<List<NameCandidate>> byName() {
        return people.stream()
                .collect(Collectors.groupingBy(NameCandidate::nameKey, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Collection<List<NameCandidate>> byBirth() {
        Map<LocalDate, List<NameCandidate>> days = new LinkedHashMap<>();
        people.stream()
                .filter(c -> c.birthDate() != null)
                .forEach(c -> days.computeIfAbsent(c.birthDate(), d -> new ArrayList<>())
                        .add(c));
        return days.values();
    }

    private static void add(List<DoublePair> pairs, Set<String> seen, List<NameCandidate> group, boolean same) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                NameCandidate a = group.get(i);
                NameCandidate b = group.get(j);
                if ((same ? agree(a, b) : alike(a, b)) && seen.add(a.person() + " " + b.person())) {
                    pairs.add(pair(a, b, same));
                }
            }
        }
    }

    private static DoublePair pair(NameCandidate a, NameCandidate b, boolean same) {
        LocalDate birth = a.birthDate() == null ? b.birthDate() : a.birthDate();
        return new DoublePair(a.person(), a.nameKey(), b.person(), b.nameKey(), birth, same);
    }

    private static boolean agree(NameCandidate a, NameCandidate b) {
        return a.birthDate() == null || b.birthDate() == null || a.birthDate().equals(b.birthDate());
    }

    private static boolean alike(NameCandidate a, NameCandidate b) {
        return NameMatch.of(Typed.read(a.nameKey()), b.nameKey()).isPresent()
                || NameMatch.of(Typed.read(b.nameKey()), a.nameKey()).isPresent();
    }
}

package org.dnevnik.school;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.people.view.MatchReason;
import org.dnevnik.people.view.Typed;
import org.dnevnik.school.FoundPeople.Hit;
import org.dnevnik.school.view.ListedPerson;
import org.dnevnik.school.view.NameCandidatesQuery;
import org.dnevnik.school.view.PeopleKind;
import org.dnevnik.school.view.PeopleListQuery;
import org.dnevnik.school.view.PeopleScope;
import org.dnevnik.school.view.RollClass;

/** Reads what a list of people shows, once the policy has said among whom. */
final class PeopleReading {

    private static final int AT_ONCE = 500;

    private final EntityManager em;
    private final PeopleScope scope;
    private final PeopleAsked asked;
    private final Typed typed;

    PeopleReading(EntityManager em, PeopleScope scope, PeopleAsked asked) {
        this.em = em;
        this.scope = scope;
        this.asked = asked;
        this.typed = Typed.read(asked.text());
    }

    PeopleList list(List<RollClass> classes, boolean keeps, int size) {
        ListKey after = ListKey.read(asked.after());
        if (typed.isEmpty()) {
            Slice<ListedPerson> page = rows().page(asked.kind(), asked.byClass(), after, size);
            return new PeopleList(scope.school(), scope.day(), scope.whole(), keeps, classes, page, Map.of(), Map.of());
        }
        FoundPeople found = found();
        List<Hit> hits = found.of(asked.kind(), after, size + 1);
        Map<Long, MatchReason> reasons =
                hits.stream().collect(Collectors.toMap(Hit::person, Hit::reason, (first, second) -> first));
        Slice<ListedPerson> page =
                Slice.of(details(asked.kind(), hits), size, p -> p.key().toString());
        return new PeopleList(
                scope.school(), scope.day(), scope.whole(), keeps, classes, page, found.counts(), reasons);
    }

    /** Everybody whom the list shows on all of its pages. */
    List<ListedPerson> everybody(int most) {
        if (typed.isEmpty()) {
            return rows().page(asked.kind(), asked.byClass(), ListKey.START, most)
                    .items();
        }
        List<Hit> hits = found().of(asked.kind(), ListKey.START, most);
        List<ListedPerson> all = new ArrayList<>();
        for (int i = 0; i < hits.size(); i += AT_ONCE) {
            all.addAll(details(asked.kind(), hits.subList(i, Math.min(i + AT_ONCE, hits.size()))));
        }
        return all;
    }

    List<Suggestion> suggestions(int most) {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Hit> best = found().best(most);
        Map<Long, ListedPerson> details = best.stream().collect(Collectors.groupingBy(Hit::kind)).entrySet().stream()
                .flatMap(of -> details(of.getKey(), of.getValue()).stream())
                .collect(Collectors.toMap(ListedPerson::person, p -> p, (first, second) -> first));
        return best.stream()
                .filter(h -> details.containsKey(h.person()))
                .map(h -> suggestion(h, Objects.requireNonNull(details.get(h.person()))))
                .toList();
    }

    private static Suggestion suggestion(Hit hit, ListedPerson person) {
        String where = person.detail().isEmpty() ? person.className() : person.detail();
        List<Long> shown = Stream.concat(Stream.of(person.person()), person.children().stream())
                .toList();
        return new Suggestion(hit.kind(), hit.person(), person.name(), where, hit.reason(), shown);
    }

    private List<ListedPerson> details(PeopleKind kind, List<Hit> hits) {
        Map<Long, ListedPerson> read = rows()
                .these(kind, hits.stream().map(Hit::person).toList())
                .stream()
                .collect(Collectors.toMap(ListedPerson::person, p -> p, (first, second) -> first));
        return hits.stream()
                .filter(h -> read.containsKey(h.person()))
                .map(h -> Objects.requireNonNull(read.get(h.person())).at(h.key()))
                .toList();
    }

    private FoundPeople found() {
        return new FoundPeople(new NameCandidatesQuery(em).of(scope), typed);
    }

    private PeopleListQuery rows() {
        return new PeopleListQuery(em, scope);
    }
}

package org.dnevnik.journal.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.ClassCards.Card;
import org.dnevnik.journal.view.ClassCards.Given;
import org.dnevnik.journal.view.ClassCards.Subject;
import org.dnevnik.journal.view.ClassSummaryQuery.Taught;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was set for a whole class over a year with three statements, whatever the number of pupils and subjects. A period's mark is the one
 * of the group to which the pupil belonged last in that period; of a period in which the pupil learnt in none of the class's groups it is what was set
 * in the same subject elsewhere in the school, so that whoever changes the class or the subgroup loses no mark.
 */
public class ClassCardsQuery {

    private final EntityManager em;

    public ClassCardsQuery(EntityManager em) {
        this.em = em;
    }

    /**
     * A pupil with what the card is made of.
     *
     * @param places stays in the groups of the class
     * @param set by subject, in whichever group
     */
    private record Read(ClassPeriods head, Map<Long, Member> places, Map<Long, List<SetMark>> set) {

        /** Of the groups in which the subject is taught the one to which the pupil belonged last; empty: to none. */
        Optional<Long> group(List<Taught> subject, Predicate<Member> in) {
            return subject.stream()
                    .map(Taught::group)
                    .filter(g -> Optional.ofNullable(places.get(g)).filter(in).isPresent())
                    .max(Comparator.comparing(
                            g -> Objects.requireNonNull(places.get(g)).last()));
        }
    }

    /** @param day on which a pupil belongs to the class */
    public ClassCards of(ClassPeriods head, LocalDate day) {
        Map<Long, Map<Long, Member>> members =
                new SheetMarksQuery(em).members(head.groups(), head.starts(), head.ends());
        List<Member> pupils = members.getOrDefault(head.group(), Map.of()).values().stream()
                .filter(m -> m.belongedOn(day))
                .toList();
        Map<Long, List<SetMark>> set = new SetMarksQuery(em)
                .ofPupils(head.year(), pupils.stream().map(Member::pupil).toList(), null).stream()
                        .filter(m -> m.value().text() != null)
                        .collect(groupingBy(SetMark::pupil));
        Map<Long, List<Taught>> taught = new ClassSummaryQuery(em)
                .taught(head, head.groups()).stream()
                        .collect(groupingBy(Taught::subject, LinkedHashMap::new, toList()));
        List<Card> cards = pupils.stream()
                .map(m -> card(m, taught, read(head, m.pupil(), members, set.getOrDefault(m.pupil(), List.of()))))
                .toList();
        return new ClassCards(
                head,
                cards.stream()
                        .flatMap(c -> c.subjects().stream())
                        .anyMatch(s -> s.exam().isSet()),
                cards.stream()
                        .flatMap(c -> c.subjects().stream())
                        .anyMatch(s -> s.last().isSet()),
                cards);
    }

    private static Read read(ClassPeriods head, long pupil, Map<Long, Map<Long, Member>> members, List<SetMark> set) {
        Map<Long, Member> places = new LinkedHashMap<>();
        members.forEach((group, all) -> {
            Member there = all.get(pupil);
            if (there != null) {
                places.put(group, there);
            }
        });
        return new Read(head, places, set.stream().collect(groupingBy(SetMark::subject)));
    }

    private static Card card(Member pupil, Map<Long, List<Taught>> taught, Read read) {
        List<Subject> subjects = new ArrayList<>();
        taught.forEach((subject, groups) -> read.group(groups, m -> true)
                .ifPresent(last ->
                        subjects.add(subject(read, groups, last, read.set().getOrDefault(subject, List.of())))));
        return new Card(pupil.pupil(), pupil.name(), subjects);
    }

    private static Subject subject(Read read, List<Taught> groups, long last, List<SetMark> own) {
        return new Subject(
                groups.get(0).subject(),
                groups.get(0).name(),
                read.head().periods().stream()
                        .map(p -> ofPeriod(read, groups, p, own))
                        .toList(),
                given(own, last, PeriodMarkKind.YEAR, null),
                given(own, last, PeriodMarkKind.EXAM, null),
                given(own, last, PeriodMarkKind.FINAL, null));
    }

    private static Given ofPeriod(Read read, List<Taught> groups, GridPeriod period, List<SetMark> own) {
        Long group = read.group(groups, m -> m.belongedIn(period.starts(), period.ends()))
                .orElse(null);
        return given(own, group, PeriodMarkKind.PERIOD, period.id());
    }

    /** @param group null: whichever it was set in */
    private static Given given(List<SetMark> own, @Nullable Long group, PeriodMarkKind kind, @Nullable Long period) {
        return own.stream()
                .filter(m -> group == null || m.group() == group)
                .filter(m -> m.isFor(kind, period))
                .findFirst()
                .map(m -> new Given(Objects.toString(m.text(), ""), m.group()))
                .orElse(Given.NONE);
    }
}

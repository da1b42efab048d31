package org.dnevnik.journal.view;

import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.ClassCards.Card;
import org.dnevnik.journal.view.ClassCards.Subject;
import org.dnevnik.journal.view.ClassSummaryQuery.Taught;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.journal.view.SheetMarksQuery.Whose;
import org.jspecify.annotations.Nullable;

/** Reads what was set for a whole class over a year with three statements, whatever the number of pupils and subjects. */
public class ClassCardsQuery {

    private final EntityManager em;

    public ClassCardsQuery(EntityManager em) {
        this.em = em;
    }

    /** @param day on which a pupil belongs to the class */
    public ClassCards of(ClassPeriods head, LocalDate day) {
        Map<Long, Map<Long, Member>> members =
                new SheetMarksQuery(em).members(head.groups(), head.starts(), head.ends());
        Map<Whose, List<SetMark>> set = new SetMarksQuery(em)
                .ofGroups(head.year(), head.groups(), null).stream()
                        .filter(m -> m.value().text() != null)
                        .collect(groupingBy(m -> new Whose(m.group(), m.subject(), m.pupil())));
        List<Taught> taught = new ClassSummaryQuery(em).taught(head, head.groups());
        List<Card> cards = members.getOrDefault(head.group(), Map.of()).values().stream()
                .filter(m -> m.belongedOn(day))
                .map(m -> card(head, m, taught, members, set))
                .toList();
        return new ClassCards(
                head,
                cards.stream().flatMap(c -> c.subjects().stream()).anyMatch(s -> s.exam() != null),
                cards.stream().flatMap(c -> c.subjects().stream()).anyMatch(s -> s.last() != null),
                cards);
    }

    private static Card card(
            ClassPeriods head,
            Member pupil,
            List<Taught> taught,
            Map<Long, Map<Long, Member>> members,
            Map<Whose, List<SetMark>> set) {
        Map<Long, Subject> subjects = new LinkedHashMap<>();
        for (Taught t : taught) {
            if (members.getOrDefault(t.group(), Map.of()).containsKey(pupil.pupil())) {
                List<SetMark> own = set.getOrDefault(new Whose(t.group(), t.subject(), pupil.pupil()), List.of());
                subjects.putIfAbsent(t.subject(), subject(head, t.name(), own));
            }
        }
        return new Card(pupil.pupil(), pupil.name(), new ArrayList<>(subjects.values()));
    }

    private static Subject subject(ClassPeriods head, String name, List<SetMark> own) {
        return new Subject(
                name,
                head.periods().stream()
                        .map(p -> Objects.toString(value(own, PeriodMarkKind.PERIOD, p.id()), ""))
                        .toList(),
                value(own, PeriodMarkKind.YEAR, null),
                value(own, PeriodMarkKind.EXAM, null),
                value(own, PeriodMarkKind.FINAL, null));
    }

    private static @Nullable String value(List<SetMark> own, PeriodMarkKind kind, @Nullable Long period) {
        return own.stream()
                .filter(m -> m.isFor(kind, period))
                .findFirst()
                .map(SetMark::text)
                .orElse(null);
    }
}

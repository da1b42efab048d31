package org.dnevnik.journal;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dnevnik.journal.AssessmentBreach.Norm;
import org.dnevnik.journal.view.AssessmentFacts;
import org.dnevnik.journal.view.AssessmentFacts.Planned;
import org.dnevnik.journal.view.AssessmentFacts.Slot;

/**
 * The norms of assessment procedures. Halves of a class that write the same subject's on one day write one procedure, and so do the classes of a
 * grade that write it within a week.
 */
final class AssessmentNorms {

    /** Two and a half weeks are 17.5 days: from the eighteenth day on the distance is kept. */
    private static final int DAYS_APART = 18;

    private static final int SAME_PROCEDURE = 7;
    private static final int TENTH = 10;
    private static final int FREE_SHOWN = 3;

    private final AssessmentFacts facts;

    AssessmentNorms(AssessmentFacts facts) {
        this.facts = facts;
    }

    /** What an assessment procedure at the judged lesson would break. */
    List<AssessmentBreach> breaches() {
        return facts.slots().stream()
                .filter(s -> s.lesson() == facts.lesson())
                .findFirst()
                .map(this::all)
                .orElse(List.of());
    }

    /** The nearest later days than today at which nothing but perhaps the year's bound would be broken. */
    List<LocalDate> free(LocalDate today) {
        LocalDate wanted = facts.slots().stream()
                .filter(s -> s.lesson() == facts.lesson())
                .map(Slot::date)
                .findFirst()
                .orElse(today);
        return facts.slots().stream()
                .filter(s -> s.date().isAfter(today) && s.lesson() != facts.lesson())
                .filter(s -> ofDay(s).isEmpty())
                .map(Slot::date)
                .distinct()
                .sorted(Comparator.comparingLong(d -> Math.abs(DAYS.between(wanted, d))))
                .limit(FREE_SHOWN)
                .sorted()
                .toList();
    }

    private List<AssessmentBreach> all(Slot slot) {
        List<AssessmentBreach> found = new ArrayList<>(ofDay(slot));
        if ((facts.inYear() + 1) * TENTH > facts.hours()) {
            found.add(new AssessmentBreach(Norm.TOO_MANY, List.of(facts.inYear() + 1, facts.hours())));
        }
        return found;
    }

    private List<AssessmentBreach> ofDay(Slot slot) {
        List<AssessmentBreach> found = new ArrayList<>();
        others().filter(p -> p.shares() && p.date().equals(slot.date()) && !isOtherHalf(p))
                .findFirst()
                .ifPresent(p -> found.add(new AssessmentBreach(Norm.SECOND_IN_DAY, List.of(p.subjectName()))));
        boolean atEdge = slot.number() == slot.first() || slot.number() == slot.last();
        if (atEdge && facts.mostInWeek() > 1) {
            found.add(new AssessmentBreach(Norm.FIRST_OR_LAST, List.of(slot.number())));
        }
        tooNear(slot).ifPresent(p -> found.add(new AssessmentBreach(Norm.TOO_SOON, List.of(p.date(), p.groupName()))));
        return found;
    }

    private Stream<Planned> others() {
        return facts.planned().stream().filter(p -> p.lesson() != facts.lesson());
    }

    private boolean isOtherHalf(Planned other) {
        return other.subject() == facts.subject() && other.group() != facts.group();
    }

    private Optional<Planned> tooNear(Slot slot) {
        return others().filter(p -> p.subject() == facts.subject())
                .filter(p -> {
                    long apart = Math.abs(DAYS.between(slot.date(), p.date()));
                    boolean same = p.group() == facts.group() ? apart == 0 : apart < SAME_PROCEDURE;
                    return apart < DAYS_APART && !same;
                })
                .min(Comparator.comparingLong(p -> Math.abs(DAYS.between(slot.date(), p.date()))));
    }
}

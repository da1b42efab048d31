package org.dnevnik.journal.view;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dnevnik.journal.model.Averages;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.CouncilDecision.Matter;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.model.MeanMark;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.model.Proposal;
import org.dnevnik.journal.model.PupilCategory;
import org.dnevnik.journal.view.ClassSummary.Cell;
import org.dnevnik.journal.view.ClassSummary.Decision;
import org.dnevnik.journal.view.ClassSummary.Figures;
import org.dnevnik.journal.view.ClassSummary.Pupil;
import org.dnevnik.journal.view.ClassSummary.Subject;
import org.dnevnik.journal.view.ClassSummaryQuery.Missed;
import org.dnevnik.journal.view.ClassSummaryQuery.Taught;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.journal.view.SheetMarksQuery.Whose;
import org.jspecify.annotations.Nullable;

/** What a class's summary is made of, once it is read. */
public record SummaryFacts(
        ClassPeriods head,
        PeriodMarkKind kind,
        @Nullable GridPeriod period,
        LocalDate today,
        List<Taught> taught,
        Map<Long, Map<Long, Member>> members,
        Map<Whose, List<MarkFact>> marks,
        List<SetMark> set,
        Map<Long, Missed> missed,
        Map<Long, List<Decision>> decisions) {

    /** A mark of the summary with what the formulas need of it. */
    private record Held(Cell cell, PeriodValue value) {

        static final Held NOWHERE = new Held(new Cell(0, null, null, PeriodValue.NONE.level(), null), PeriodValue.NONE);

        boolean counts() {
            return cell.group() != 0;
        }
    }

    ClassSummary summary() {
        Map<Long, List<Taught>> subjects =
                taught.stream().collect(groupingBy(Taught::subject, LinkedHashMap::new, toList()));
        Map<Whose, List<SetMark>> found =
                set.stream().collect(groupingBy(m -> new Whose(m.group(), m.subject(), m.pupil())));
        Map<Member, List<Held>> rows = new LinkedHashMap<>();
        counted()
                .forEach(m -> rows.put(
                        m,
                        subjects.values().stream().map(s -> held(m, s, found)).toList()));
        List<List<Taught>> columns = List.copyOf(subjects.values());
        List<Subject> heads = IntStream.range(0, columns.size())
                .mapToObj(i -> subject(
                        columns.get(i),
                        rows.values().stream()
                                .map(r -> r.get(i))
                                .filter(Held::counts)
                                .toList()))
                .toList();
        return new ClassSummary(
                head,
                kind,
                period,
                today,
                heads,
                rows.entrySet().stream()
                        .map(e -> pupil(e.getKey(), e.getValue()))
                        .toList(),
                figures(rows.values().stream()
                        .flatMap(List::stream)
                        .filter(Held::counts)
                        .toList()));
    }

    /** Whoever left before the period's end, or by today if it goes on, is not among those who are counted. */
    private List<Member> counted() {
        LocalDate ends = period == null ? head.ends() : period.ends();
        LocalDate last = ends.isBefore(today) ? ends : today;
        return members.getOrDefault(head.group(), Map.of()).values().stream()
                .filter(m -> m.belongedOn(last) || last.isBefore(start()))
                .toList();
    }

    private LocalDate start() {
        return period == null ? head.starts() : period.starts();
    }

    private Held held(Member member, List<Taught> subject, Map<Whose, List<SetMark>> found) {
        return subject.stream()
                .filter(t -> there(member, t) != null)
                .max(comparing(
                        t -> requireNonNull(there(member, t)).last())) // whoever went to another group is judged there
                .map(t -> held(member, t, found.getOrDefault(whose(member, t), List.of())))
                .orElse(Held.NOWHERE);
    }

    private @Nullable Member there(Member member, Taught taught) {
        return members.getOrDefault(taught.group(), Map.of()).get(member.pupil());
    }

    private static Whose whose(Member member, Taught taught) {
        return new Whose(taught.group(), taught.subject(), member.pupil());
    }

    private Held held(Member member, Taught taught, List<SetMark> own) {
        PeriodValue value = own.stream()
                .filter(m -> m.isFor(kind, period == null ? null : (Long) period.id()))
                .map(SetMark::value)
                .findFirst()
                .orElse(PeriodValue.NONE);
        String proposed = value.text() == null ? proposed(member, taught, own) : null;
        return new Held(new Cell(taught.group(), value.text(), value.grade(), value.level(), proposed), value);
    }

    private @Nullable String proposed(Member member, Taught taught, List<SetMark> own) {
        GridPeriod shown = period;
        if (shown != null) {
            Member there = requireNonNull(there(member, taught));
            return Proposal.of(
                            Calculation.of(
                                    marks.getOrDefault(whose(member, taught), List.of()),
                                    shown::holds,
                                    there::belongedOn),
                            taught.rule())
                    .text();
        }
        if (kind != PeriodMarkKind.YEAR) {
            return null;
        }
        List<PeriodValue> parts = head.periods().stream()
                .map(p -> own.stream()
                        .filter(m -> m.isFor(PeriodMarkKind.PERIOD, p.id()))
                        .map(SetMark::value)
                        .findFirst()
                        .orElse(PeriodValue.NONE))
                .toList();
        return MeanMark.of(parts, taught.rule().scale()).value();
    }

    private static Subject subject(List<Taught> groups, List<Held> held) {
        Taught first = groups.get(0);
        boolean one = groups.stream().allMatch(t -> Objects.equals(t.teacher(), first.teacher()));
        return new Subject(
                first.subject(),
                first.name(),
                groups.stream().map(Taught::group).toList(),
                one ? first.teacher() : null,
                (int) held.stream().filter(h -> h.value().text() == null).count(),
                figures(held));
    }

    private Pupil pupil(Member member, List<Held> held) {
        List<PeriodValue> values =
                held.stream().filter(Held::counts).map(Held::value).toList();
        Averages averages = new Averages();
        values.forEach(v -> averages.add(v.grade(), BigDecimal.ONE));
        Missed lessons = missed.getOrDefault(member.pupil(), Missed.NONE);
        List<Decision> decided = decisions.getOrDefault(member.pupil(), List.of());
        return new Pupil(
                member.pupil(),
                member.name(),
                held.stream().map(Held::cell).toList(),
                averages.plain(),
                PupilCategory.of(values),
                lessons.lessons(),
                lessons.ill(),
                of(decided, Matter.TRANSFER),
                of(decided, Matter.EXAMS));
    }

    private static @Nullable Decision of(List<Decision> decided, Matter matter) {
        return decided.stream()
                .filter(d -> d.decision().matter() == matter)
                .findFirst()
                .orElse(null);
    }

    private static Figures figures(List<Held> held) {
        return Figures.of(held.stream().map(Held::value).toList());
    }
}

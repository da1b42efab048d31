package org.dnevnik.journal.view;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.dnevnik.journal.model.Averages;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.model.Ratio;
import org.dnevnik.journal.view.ClassSummaryQuery.Taught;
import org.dnevnik.journal.view.PupilYear.Cell;
import org.dnevnik.journal.view.PupilYear.Subject;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.journal.view.SheetMarksQuery.Whose;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads a pupil's year over all subjects with six statements. */
public class PupilYearQuery {

    private static final String CLASS = """
            SELECT g.id FROM school.enrolment AS e JOIN school.edu_group AS g ON g.id = e.edu_group
            WHERE e.person = ?1 AND g.year = ?2 AND g.kind = 'CLASS' ORDER BY e.starts DESC, e.id DESC LIMIT 1""";

    private final EntityManager em;

    public PupilYearQuery(EntityManager em) {
        this.em = em;
    }

    public PupilYear of(long pupil, int year) {
        return head(pupil, year)
                .map(head -> new PupilYear(head.name(), year, head.periods(), subjects(head, pupil)))
                .orElseGet(() -> new PupilYear(null, year, List.of(), List.of()));
    }

    private Optional<ClassPeriods> head(long pupil, int year) {
        return NativeQuery.values(em, CLASS, pupil, year)
                .findFirst()
                .flatMap(g -> new ClassPeriodsQuery(em).of(number(g), pupil));
    }

    private List<Subject> subjects(ClassPeriods head, long pupil) {
        SheetMarksQuery sheets = new SheetMarksQuery(em);
        Map<Long, Map<Long, Member>> members = sheets.members(head.groups(), head.starts(), head.ends());
        List<Long> own = head.groups().stream()
                .filter(g -> members.getOrDefault(g, Map.of()).containsKey(pupil))
                .toList();
        Comparator<Taught> last = comparing(
                t -> requireNonNull(members.getOrDefault(t.group(), Map.of()).get(pupil))
                        .last());
        Map<Whose, List<MarkFact>> marks = sheets.ofPupil(head.year(), own, pupil);
        List<SetMark> set = new SetMarksQuery(em).ofPupils(head.year(), List.of(pupil), null);
        Map<Long, Subject> subjects = new LinkedHashMap<>();
        Map<Long, Taught> where = new LinkedHashMap<>();
        new ClassSummaryQuery(em)
                .taught(head, own)
                .forEach(t -> where.merge(t.subject(), t, BinaryOperator.maxBy(last)));
        for (Taught taught : where.values()) {
            Member member = requireNonNull(
                    members.getOrDefault(taught.group(), Map.of()).get(pupil));
            Whose whose = new Whose(taught.group(), taught.subject(), pupil);
            List<SetMark> standing = set.stream()
                    .filter(m -> m.group() == taught.group() && m.subject() == taught.subject())
                    .toList();
            subjects.put(
                    taught.subject(), subject(head, taught, member, marks.getOrDefault(whose, List.of()), standing));
        }
        return new ArrayList<>(subjects.values());
    }

    private static Subject subject(
            ClassPeriods head, Taught taught, Member member, List<MarkFact> marks, List<SetMark> set) {
        boolean weighted = taught.rule().average() == Average.WEIGHTED;
        List<Cell> periods = head.periods().stream()
                .map(p -> cell(
                        value(set, PeriodMarkKind.PERIOD, p.id()),
                        Calculation.of(marks, p::holds, member::belongedOn).averages(),
                        weighted))
                .toList();
        return new Subject(
                taught.group(),
                taught.subject(),
                taught.name(),
                periods,
                head.periods().isEmpty()
                        ? cell(
                                value(set, PeriodMarkKind.YEAR, null),
                                Calculation.of(marks, day -> true, member::belongedOn)
                                        .averages(),
                                weighted)
                        : plain(value(set, PeriodMarkKind.YEAR, null)),
                plain(value(set, PeriodMarkKind.EXAM, null)),
                plain(value(set, PeriodMarkKind.FINAL, null)));
    }

    private static Cell cell(PeriodValue value, Averages averages, boolean weighted) {
        return new Cell(
                value.text(),
                value.level(),
                averages.exact(weighted).map(Ratio::shown).orElse(null),
                averages.count());
    }

    private static Cell plain(PeriodValue value) {
        return new Cell(value.text(), value.level(), null, 0);
    }

    private static PeriodValue value(List<SetMark> set, PeriodMarkKind kind, @Nullable Long period) {
        return set.stream()
                .filter(m -> m.isFor(kind, period))
                .map(SetMark::value)
                .findFirst()
                .orElse(PeriodValue.NONE);
    }
}

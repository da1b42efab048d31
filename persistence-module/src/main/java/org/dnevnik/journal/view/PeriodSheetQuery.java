package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.PeriodSheet.Cell;
import org.dnevnik.journal.view.PeriodSheet.Column;
import org.dnevnik.journal.view.PeriodSheet.Row;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.journal.view.SheetMarksQuery.Whose;

/** Puts the sheet of period marks together with four statements, whatever the size of the group; the last grade's final marks need one more. */
public class PeriodSheetQuery {

    private final EntityManager em;

    public PeriodSheetQuery(EntityManager em) {
        this.em = em;
    }

    /** What a sheet is made of, once it is read. */
    private record Read(
            GridHead head,
            LocalDate today,
            List<Column> columns,
            Map<Long, Member> members,
            Map<Whose, List<MarkFact>> marks,
            Map<Long, List<SetMark>> set,
            Map<Long, List<SetMark>> before) {}

    /** @param editable whether who asks may set marks here at all */
    public PeriodSheet of(GridHead head, LocalDate today, boolean editable) {
        LocalDate starts = yearStarts(head);
        LocalDate ends = yearEnds(head);
        SheetMarksQuery sheets = new SheetMarksQuery(em);
        List<Long> groups = List.of(head.group());
        Map<Long, Member> members = sheets.members(groups, starts, ends).getOrDefault(head.group(), Map.of());
        SetMarksQuery set = new SetMarksQuery(em);
        Read read = new Read(
                head,
                today,
                columns(head, today),
                members,
                sheets.marks(head.year(), groups, head.subject(), starts, ends),
                byPupil(set.ofGroups(head.year(), groups, head.subject())),
                FinalParts.needsYearBefore(head)
                        ? byPupil(set.ofPupils(head.year() - 1, members.keySet(), head.subject()))
                        : Map.of());
        List<Row> rows = members.values().stream().map(m -> row(read, m)).toList();
        return new PeriodSheet(head, today, editable, askReason(head), read.columns(), rows);
    }

    private boolean askReason(GridHead head) {
        return new EditRuleQuery(em).of(head.standing().school()).askReason();
    }

    /** The first day of the periods; GridHead has one at least. */
    static LocalDate yearStarts(GridHead head) {
        return head.periods().stream()
                .map(GridPeriod::starts)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    static LocalDate yearEnds(GridHead head) {
        return head.periods().stream()
                .map(GridPeriod::ends)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Periods in their order, then year, exam, final. */
    static List<Column> columns(GridHead head, LocalDate today) {
        boolean yearShut = head.periods().stream().anyMatch(p -> p.isYear() && p.closed());
        Stream<Column> periods = head.periods().stream()
                .filter(p -> !p.isYear())
                .map(p -> new Column(
                        PeriodMarkKind.PERIOD, p, p.closed() || p.starts().isAfter(today)));
        Stream<Column> others = Stream.of(PeriodMarkKind.YEAR, PeriodMarkKind.EXAM, PeriodMarkKind.FINAL)
                .map(kind -> new Column(kind, null, yearShut));
        return Stream.concat(periods, others).toList();
    }

    private static Map<Long, List<SetMark>> byPupil(List<SetMark> marks) {
        Map<Long, List<SetMark>> by = new HashMap<>();
        marks.forEach(m -> by.computeIfAbsent(m.pupil(), p -> new ArrayList<>()).add(m));
        return by;
    }

    private static Row row(Read read, Member member) {
        List<SetMark> set = read.set().getOrDefault(member.pupil(), List.of());
        List<SetMark> before = read.before().getOrDefault(member.pupil(), List.of());
        List<MarkFact> marks = read.marks()
                .getOrDefault(new Whose(read.head().group(), read.head().subject(), member.pupil()), List.of());
        ProposedCell cells = new ProposedCell(read.head(), member, marks, set, before);
        List<Cell> row = read.columns().stream().map(cells::of).toList();
        return new Row(member.pupil(), member.name(), member.belongedOn(read.today()), row);
    }
}

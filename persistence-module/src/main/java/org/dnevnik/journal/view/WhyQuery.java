package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.day;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Reads the marks of one pupil in a subject one by one, and lets the same code judge and count them that counts them in the sheets. */
public class WhyQuery {

    private static final String MARKS = """
            SELECT l.date, t.name, w.title, m.value, m.grade, CASE WHEN w.counts THEN coalesce(w.weight, t.weight) END, m.old_value,
                   w.important, CAST(NULL AS varchar), l.number, w.position
            FROM journal.mark AS m
            JOIN timetable.lesson AS l ON l.id = m.lesson AND l.year = ?1
            JOIN journal.work AS w ON w.id = m.work AND w.year = ?1
            JOIN journal.work_type AS t ON t.id = w.work_type
            WHERE m.year = ?1 AND m.person = ?2 AND l.edu_group = ?3 AND l.subject = ?4
            UNION ALL
            SELECT b.date, b.type, b.title, b.value, b.grade, b.weight, b.old_value, b.important, b.from_group, b.number, CAST(0 AS smallint)
            FROM journal.brought_marks(?1, ?3, ?4, ?2) AS b
            ORDER BY 1, 10, 11""";

    private final EntityManager em;

    public WhyQuery(EntityManager em) {
        this.em = em;
    }

    /** A mark with what only a reader wants to know. */
    record Told(
            MarkFact fact,
            String type,
            @Nullable String title,
            @Nullable String old) {}

    /**
     * @param kind   EXAM has no calculation
     * @param period of the kind PERIOD; null: the year
     * @return empty for somebody who never belonged to the group in this year
     */
    public Optional<Why> of(GridHead head, long pupil, PeriodMarkKind kind, @Nullable GridPeriod period) {
        LocalDate starts = PeriodSheetQuery.yearStarts(head);
        LocalDate ends = PeriodSheetQuery.yearEnds(head);
        Member member = new SheetMarksQuery(em)
                .members(List.of(head.group()), starts, ends)
                .getOrDefault(head.group(), Map.of())
                .get(pupil);
        if (member == null) {
            return Optional.empty();
        }
        List<Told> told = marks(head, pupil);
        Calculation calculation = Calculation.of(
                told.stream().map(Told::fact).toList(), day -> period == null || period.holds(day), member::belongedOn);
        SetMarksQuery set = new SetMarksQuery(em);
        List<SetMark> now = set.ofPupils(head.year(), List.of(pupil), head.subject()).stream()
                .filter(m -> m.group() == head.group())
                .toList();
        List<SetMark> before = kind == PeriodMarkKind.FINAL && FinalParts.needsYearBefore(head)
                ? set.ofPupils(head.year() - 1, List.of(pupil), head.subject())
                : List.of();
        return Optional.of(new WhyTold(head, member, kind, period, told, calculation, now, before).why());
    }

    private List<Told> marks(GridHead head, long pupil) {
        return NativeQuery.rows(em, MARKS, head.year(), pupil, head.group(), head.subject())
                .map(r -> new Told(
                        new MarkFact(
                                day(r[0]),
                                (String) r[3],
                                (BigDecimal) r[4],
                                (BigDecimal) r[5],
                                Boolean.TRUE.equals(r[7]),
                                (String) r[8]),
                        (String) r[1],
                        (String) r[2],
                        (String) r[6]))
                .toList();
    }
}

package org.dnevnik.journal.view;

import static org.dnevnik.kernel.NativeQuery.number;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.model.Ratio;
import org.dnevnik.journal.model.Scale;
import org.dnevnik.journal.model.ScaleValue;
import org.dnevnik.journal.view.ClassSummaryQuery.Taught;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.journal.view.SheetMarksQuery.Whose;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Averages all pupils of a class with three statements, by the code that averages everything. */
public class ClassMeansQuery {

    private static final String CHANGED = """
            SELECT count(DISTINCT m.person)
            FROM timetable.lesson AS l
            JOIN journal.work AS w ON w.lesson = l.id AND w.year = ?1
            JOIN journal.mark AS m ON m.work = w.id AND m.year = ?1
            WHERE l.year = ?1 AND l.edu_group = ANY (CAST(?2 AS bigint[])) AND (CAST(?3 AS bigint) IS NULL OR l.subject = CAST(?3 AS bigint))
              AND l.date BETWEEN ?4 AND ?5 AND m.set_at > ?6""";

    private static final BigDecimal LOWEST_OF_FIVE = BigDecimal.valueOf(2);

    private final EntityManager em;

    public ClassMeansQuery(EntityManager em) {
        this.em = em;
    }

    /** @param subject null: over all subjects that have five points */
    public ClassMeans of(ClassPeriods head, GridPeriod period, @Nullable Long subject) {
        SheetMarksQuery sheets = new SheetMarksQuery(em);
        Map<Long, Map<Long, Member>> members = sheets.members(head.groups(), period.starts(), period.ends());
        Map<Whose, List<MarkFact>> marks =
                sheets.marks(head.year(), head.groups(), subject, period.starts(), period.ends());
        List<Taught> taught = new ClassSummaryQuery(em)
                .taught(head, head.groups()).stream()
                        .filter(t ->
                                subject == null ? t.rule().scale().kind() == Scale.Kind.FIVE : t.subject() == subject)
                        .toList();
        Map<Long, List<Ratio>> averages = new LinkedHashMap<>();
        for (Taught t : taught) {
            members.getOrDefault(t.group(), Map.of())
                    .forEach((pupil, member) -> Calculation.of(
                                    marks.getOrDefault(new Whose(t.group(), t.subject(), pupil), List.of()),
                                    period::holds,
                                    member::belongedOn)
                            .averages()
                            .exact(t.rule().average() == Average.WEIGHTED)
                            .ifPresent(ratio -> averages.computeIfAbsent(pupil, p -> new ArrayList<>())
                                    .add(ratio)));
        }
        List<ClassMean> means = new ArrayList<>();
        members.getOrDefault(head.group(), Map.of())
                .forEach((pupil, member) -> ClassMeans.over(averages.getOrDefault(pupil, List.of()))
                        .ifPresent(mean -> means.add(new ClassMean(pupil, member.name(), mean))));
        return told(means, taught);
    }

    private static ClassMeans told(List<ClassMean> means, List<Taught> taught) {
        List<ScaleValue> whole =
                taught.isEmpty() ? List.of() : taught.get(0).rule().scale().whole();
        boolean five = taught.isEmpty() || taught.get(0).rule().scale().kind() == Scale.Kind.FIVE;
        return five || whole.isEmpty()
                ? new ClassMeans(means, LOWEST_OF_FIVE, BigDecimal.valueOf(5))
                : new ClassMeans(
                        means,
                        Objects.requireNonNull(whole.get(whole.size() - 1).grade()),
                        Objects.requireNonNull(whole.get(0).grade()));
    }

    /** Of how many pupils marks were written since. */
    public long changedSince(ClassPeriods head, GridPeriod period, @Nullable Long subject, Instant since) {
        return number(NativeQuery.value(
                em,
                CHANGED,
                head.year(),
                NativeQuery.array(head.groups()),
                subject,
                period.starts(),
                period.ends(),
                since));
    }
}

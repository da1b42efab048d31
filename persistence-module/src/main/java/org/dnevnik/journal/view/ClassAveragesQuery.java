package org.dnevnik.journal.view;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dnevnik.journal.model.Averages;
import org.dnevnik.journal.model.Calculation;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.MarkFact;
import org.dnevnik.journal.view.ClassSummaryQuery.Taught;
import org.dnevnik.journal.view.SheetMarksQuery.Member;
import org.dnevnik.journal.view.SheetMarksQuery.Whose;

/** Averages all pupils of a class in all subjects over some days with three statements, by the code that averages everything. */
public class ClassAveragesQuery {

    private final EntityManager em;

    public ClassAveragesQuery(EntityManager em) {
        this.em = em;
    }

    /** By the order of subjects, then of pupils; who has no mark in a subject is left out. */
    public List<PupilAverage> of(ClassPeriods head, LocalDate from, LocalDate to) {
        SheetMarksQuery sheets = new SheetMarksQuery(em);
        Map<Long, Map<Long, Member>> members = sheets.members(head.groups(), from, to);
        Map<Whose, List<MarkFact>> marks = sheets.marks(head.year(), head.groups(), null, from, to);
        List<PupilAverage> averages = new ArrayList<>();
        for (Taught taught : new ClassSummaryQuery(em).taught(head, head.groups())) {
            members.getOrDefault(taught.group(), Map.of()).values().forEach(member -> {
                List<MarkFact> own =
                        marks.getOrDefault(new Whose(taught.group(), taught.subject(), member.pupil()), List.of());
                Averages found = Calculation.of(own, d -> !d.isBefore(from) && !d.isAfter(to), member::belongedOn)
                        .averages();
                if (found.count() > 0) {
                    averages.add(average(taught, member.pupil(), found));
                }
            });
        }
        return averages;
    }

    private static PupilAverage average(Taught taught, long pupil, Averages found) {
        return new PupilAverage(
                pupil,
                taught.group(),
                taught.subject(),
                found.plain(),
                found.weighted(),
                taught.rule().average() == Average.WEIGHTED);
    }
}

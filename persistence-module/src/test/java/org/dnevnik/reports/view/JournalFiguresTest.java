package org.dnevnik.reports.view;

import static org.dnevnik.reports.view.AutumnStory.OTHER_HALF;
import static org.dnevnik.reports.view.AutumnStory.head;
import static org.dnevnik.reports.view.AutumnStory.told;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.RUSSIAN;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.view.ClassSummary;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.PeriodSheet;
import org.dnevnik.journal.view.PeriodSheetQuery;
import org.dnevnik.journal.view.Why;
import org.dnevnik.journal.view.WhyQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below a column of «Ведомость предмета» is counted from the marks of those whom its explanation names. */
class JournalFiguresTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void figuresOfAJournalAreCountedFromTheMarksThatTheirExplanationNames(long seed) {
        told(seed, em -> {
            int named = 0;
            for (long group : new long[] {CLASS, HALF, OTHER_HALF}) {
                GridHead head = head(em, group, group == CLASS ? MATHS : RUSSIAN);
                PeriodSheet sheet = new PeriodSheetQuery(em).of(head, TODAY, false);
                for (int i = 0; i < sheet.columns().size(); i++) {
                    PeriodSheet.Column column = sheet.columns().get(i);
                    JournalFigures told = JournalFigures.of(
                                    sheet, column.periodId(), column.kind().name())
                            .orElseThrow();
                    assertEquals(sheet.figures(i), told.figures());
                    assertEquals(ofHolders(told), told.figures());
                    assertEquals(told.holders(), explainedHolders(em, head, sheet, i));
                    named += told.holders().size();
                }
            }
            assertTrue(named > 6, "named: " + named);
        });
    }

    /** By the formulas anew. */
    private static ClassSummary.Figures ofHolders(JournalFigures told) {
        return ClassSummary.Figures.of(told.holders().stream()
                .flatMap(h -> h.names().stream().map(n -> value(h.mark())))
                .toList());
    }

    private static PeriodValue value(String mark) {
        boolean number = mark.matches("[2-5]");
        return PeriodValue.stored(
                mark.isEmpty() ? null : mark,
                number ? new BigDecimal(mark) : null,
                number ? Integer.parseInt(mark) : 0);
    }

    /** The same out of what each pupil's mark says of itself. */
    private static List<JournalFigures.Holders> explainedHolders(
            EntityManager em, GridHead head, PeriodSheet sheet, int column) {
        PeriodSheet.Column asked = sheet.columns().get(column);
        Map<String, List<String>> names = new TreeMap<>(Comparator.reverseOrder());
        sheet.rows().stream().filter(r -> r.cells().get(column).counted()).forEach(r -> {
            Why why = new WhyQuery(em)
                    .of(head, r.pupil(), asked.kind(), asked.period())
                    .orElseThrow();
            names.computeIfAbsent(why.set() == null ? "" : why.set().value(), v -> new ArrayList<>())
                    .add(r.name());
        });
        return names.entrySet().stream()
                .map(e -> new JournalFigures.Holders(e.getKey(), e.getValue()))
                .toList();
    }
}

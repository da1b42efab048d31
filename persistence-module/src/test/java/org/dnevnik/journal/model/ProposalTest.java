package org.dnevnik.journal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Proposal.Obstacle;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final GradingRule STRICT = new GradingRule(
            Scales.FIVE,
            Average.PLAIN,
            3,
            List.of(new BigDecimal("4.65"), new BigDecimal("3.65"), new BigDecimal("2.65")),
            BigDecimal.ZERO);

    @Test
    void anAverageThatOnlyLooksLikeTheBoundDoesNotReachIt() {
        String[] marks = new String[1000];
        Arrays.fill(marks, 0, 645, "5");
        Arrays.fill(marks, 645, 1000, "4");
        Proposal proposal = of(STRICT, marks);
        assertEquals(
                new BigDecimal("4.65"),
                proposal.average() == null ? null : proposal.average().shown());
        assertEquals("4", proposal.text());
    }

    @Test
    void theBoundItselfIsEnough() {
        assertEquals(
                "5", of(GradingRule.usual(Average.PLAIN), "5", "4", "5", "4").text());
        assertEquals("3", of(STRICT, "2", "3", "3").text());
        assertEquals("2", of(STRICT, "2", "2", "3").text());
    }

    @Test
    void tooFewMarksADebtAndNoMarksAreObstacles() {
        assertEquals(Obstacle.TOO_FEW, of(STRICT, "5", "5").obstacle());
        assertEquals(Obstacle.DEBTS, of(STRICT, "5", "5", "5", Scales.DEBT).obstacle());
        assertEquals(Obstacle.NO_MARKS, of(STRICT).obstacle());
        assertNull(of(STRICT, "5", "5").text());
    }

    @Test
    void theWeightedAverageDecidesWhereTheSchoolSaysSo() {
        MarkFact test = new MarkFact(DAY, "2", BigDecimal.valueOf(2), BigDecimal.valueOf(3));
        MarkFact answer = new MarkFact(DAY, "5", BigDecimal.valueOf(5), BigDecimal.ONE);
        Calculation calculation = Calculation.of(List.of(test, answer, answer), d -> true, d -> true);
        assertEquals(
                "4", Proposal.of(calculation, GradingRule.usual(Average.PLAIN)).text());
        assertEquals(
                "3",
                Proposal.of(calculation, GradingRule.usual(Average.WEIGHTED)).text());
    }

    private static Proposal of(GradingRule rule, String... marks) {
        List<MarkFact> facts = Arrays.stream(marks)
                .map(m -> new MarkFact(DAY, m, m.equals(Scales.DEBT) ? null : new BigDecimal(m), BigDecimal.ONE))
                .toList();
        return Proposal.of(Calculation.of(facts, d -> true, d -> true), rule);
    }
}

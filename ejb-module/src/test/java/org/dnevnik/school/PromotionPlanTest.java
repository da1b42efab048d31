package org.dnevnik.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.school.OpenYear.ClassMove;
import org.dnevnik.school.OpenYear.Fate;
import org.dnevnik.school.OpenYear.PupilMove;
import org.dnevnik.school.view.ClosingClass;
import org.dnevnik.school.view.ClosingClass.Pupil;
import org.dnevnik.school.view.PromotionCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromotionPlanTest {

    private static final UUID KEY = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final ClosingClass FOUR = closing(4, "4А", 4, 40, 41);
    private static final ClosingClass FIVE = closing(5, "5А", 5, 50, 51, 52);
    private static final ClosingClass FIVE_B = closing(6, "5Б", 5, 60);
    private static final ClosingClass NINE = closing(9, "9А", 9, 90, 91);

    private static ClosingClass closing(long id, String name, int parallel, long... pupils) {
        return new ClosingClass(
                id,
                name,
                parallel,
                id * 1000,
                java.util.Arrays.stream(pupils)
                        .mapToObj(p -> new Pupil(p, "Ученик " + p))
                        .toList());
    }

    private static OpenYear order(List<ClosingClass> closing, PupilMove... pupils) {
        return new OpenYear(
                KEY, 2027, closing.stream().map(PromotionPlan::proposal).toList(), List.of(pupils), true);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            5А,              6А
            10 Б,            11 Б
            9,               10
            '5А, английский, 1', '6А, английский, 1'
            Хор,             Хор
            """)
    void theNameAYearLaterHasTheNextGrade(String name, String next) {
        assertEquals(next, ClassName.next(name));
    }

    @Test
    void theLastOfPrimaryGetAnotherTeacherAndTheNinthGraduate() {
        assertEquals(new ClassMove(5, "6А", 5000L), PromotionPlan.proposal(FIVE));
        assertEquals(new ClassMove(4, "5А", null), PromotionPlan.proposal(FOUR));
        assertEquals(new ClassMove(9, "", null), PromotionPlan.proposal(NINE));
    }

    @Test
    void everybodyGoesWithTheClassOrWhereTheOrderSays() {
        List<ClosingClass> all = List.of(FOUR, FIVE, NINE);
        PromotionPlan plan = PromotionPlan.of(
                all,
                order(
                        all,
                        new PupilMove(50, Fate.MOVES, "5А"),
                        new PupilMove(51, Fate.LEAVES, ""),
                        new PupilMove(90, Fate.MOVES, "10А")));
        assertEquals(new PromotionCounts(3, 5, 1, 1, 1), plan.counts());
        assertEquals(
                List.of("5А 5", "6А 6", "10А 10"),
                plan.classes().stream().map(c -> c.name() + " " + c.parallel()).toList());
        assertEquals(
                List.of(new PromotionPlan.Ending(51, "LEFT"), new PromotionPlan.Ending(91, "GRADUATED")),
                plan.ending());
        assertEquals("5А", seat(plan, 50), "whoever stays sits with those who come after");
        assertEquals("6А", seat(plan, 52));
    }

    private static String seat(PromotionPlan plan, long person) {
        return plan.seats().stream()
                .filter(s -> s.person() == person)
                .map(PromotionPlan.Seat::name)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lettersMayMerge() {
        List<ClosingClass> all = List.of(FIVE, FIVE_B);
        OpenYear merged = new OpenYear(
                KEY, 2027, List.of(new ClassMove(5, " 6А ", null), new ClassMove(6, "6А", 6000L)), List.of(), false);
        PromotionPlan plan = PromotionPlan.of(all, merged);
        assertEquals(List.of(new PromotionPlan.NewClass("6А", 6, 6000L, 5L)), plan.classes());
        assertEquals(new PromotionCounts(1, 4, 0, 0, 0), plan.counts());
    }

    @Test
    void anOrderThatKnowsOtherPupilsOrClassesIsOld() {
        assertThrows(
                Refusal.class,
                () -> PromotionPlan.of(List.of(FIVE), order(List.of(FIVE), new PupilMove(77, Fate.GRADUATES, ""))));
        assertThrows(Refusal.class, () -> PromotionPlan.of(List.of(FIVE, FIVE_B), order(List.of(FIVE))));
    }

    @Test
    void aPupilWhoMovesNowhereIsRefused() {
        assertThrows(
                Refusal.class,
                () -> PromotionPlan.of(List.of(FIVE), order(List.of(FIVE), new PupilMove(50, Fate.MOVES, " "))));
    }
}

package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.ADMINISTRATOR;
import static org.dnevnik.journal.JournalScene.FOREIGN_HEAD;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import org.dnevnik.journal.KeepScale.Value;
import org.dnevnik.journal.model.GradingRule;
import org.dnevnik.journal.model.GradingRule.Average;
import org.dnevnik.journal.model.Scale.Kind;
import org.dnevnik.journal.view.CellView;
import org.dnevnik.journal.view.GradingLine;
import org.dnevnik.journal.view.GradingRuleQuery;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradingServiceTest {

    @Test
    void marksAreReadByTheScaleOfTheParallelAndTheSubject() {
        played(scene -> {
            scene.grading.keepRule(ADMINISTRATOR, SCHOOL, rule(0, "TEN", "", 0));
            long lesson = scene.story.lesson("2026-11-20", 2);
            CellView cell = scene.type(lesson, "9", 0, 0);
            assertEquals("9", cell.mark());
            assertEquals(5, cell.level().number());
            refused(JournalRefusal.NOT_A_MARK, () -> scene.type(lesson, "11", 1, 0));
        });
    }

    @Test
    void aScaleDoesNotChangeWhereMarksStandAndBoundsDo() {
        played(scene -> {
            scene.type(scene.story.lesson("2026-11-20", 2), "5", 0, 0);
            refused(
                    JournalRefusal.SCALE_HAS_MARKS,
                    () -> scene.grading.keepRule(ADMINISTRATOR, SCHOOL, rule(0, "TEN", "", 0)));
        });
        played(scene -> {
            scene.type(scene.story.lesson("2026-11-20", 2), "5", 0, 0);
            scene.grading.keepRule(ADMINISTRATOR, SCHOOL, rule(0, "FIVE", "4,65 3,65; 2.65", 0));
            GradingRule kept = new GradingRuleQuery(scene.em).of(SCHOOL, 5, MATHS);
            assertEquals(new BigDecimal("4.65"), kept.bounds().get(0));
        });
    }

    @Test
    void aRuleIsChangedByWhoHasSeenItOnly() {
        played(scene -> {
            scene.grading.keepRule(ADMINISTRATOR, SCHOOL, rule(0, "FIVE", "", 0));
            GradingLine line =
                    scene.grading.grading(ADMINISTRATOR, SCHOOL).rules().get(0);
            refused(
                    JournalRefusal.GRADING_TAKEN,
                    () -> scene.grading.keepRule(ADMINISTRATOR, SCHOOL, rule(0, "FIVE", "", 0)));
            assertThrows(
                    Changed.class,
                    () -> scene.grading.keepRule(ADMINISTRATOR, SCHOOL, rule(line.id(), "TWELVE", "", 7)));
            scene.grading.keepRule(ADMINISTRATOR, SCHOOL, rule(line.id(), "TWELVE", "", line.version()));
            assertEquals(
                    Kind.TWELVE,
                    new GradingRuleQuery(scene.em).of(SCHOOL, 5, MATHS).scale().kind());
            scene.grading.dropRule(ADMINISTRATOR, SCHOOL, line.id());
            assertTrue(scene.grading.grading(ADMINISTRATOR, SCHOOL).rules().isEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"4,65 4,65", "3 4", "5,5 4", "а", "4 3 2 1 0,5", "0", "4.655"})
    void boundsMustFallWithinTheScale(String bounds) {
        played(scene -> refused(
                JournalRefusal.GRADING_BOUNDS,
                () -> scene.grading.keepRule(ADMINISTRATOR, SCHOOL, rule(0, "FIVE", bounds, 0))));
    }

    @Test
    void aSchoolsOwnScaleIsUsedAndStaysAsItIsThen() {
        played(scene -> {
            scene.grading.keepScale(ADMINISTRATOR, SCHOOL, scale(0, "отл", "хор", 0));
            var own = scene.grading.grading(ADMINISTRATOR, SCHOOL).scales().get(0);
            scene.grading.keepScale(ADMINISTRATOR, SCHOOL, scale(own.id(), "отл", "хорошо", own.version()));
            scene.grading.keepRule(ADMINISTRATOR, SCHOOL, rule(0, "OWN:" + own.id(), "", 0));
            long lesson = scene.story.lesson("2026-11-20", 2);
            assertEquals("хорошо", scene.type(lesson, "Хорошо", 0, 0).mark());
            refused(
                    JournalRefusal.SCALE_USED,
                    () -> scene.grading.keepScale(ADMINISTRATOR, SCHOOL, scale(own.id(), "отл", "хор", own.version())));
            refused(JournalRefusal.SCALE_USED, () -> scene.grading.dropScale(ADMINISTRATOR, SCHOOL, own.id()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"н", "осв", "отл", "а б", "<b>", "слишком", "+"})
    void textsThatMeanSomethingElseMakeNoScale(String text) {
        played(scene -> refused(
                JournalRefusal.SCALE, () -> scene.grading.keepScale(ADMINISTRATOR, SCHOOL, scale(0, "отл", text, 0))));
    }

    @Test
    void whoDoesNotKeepTheSchoolsStructureDoesNotLearnThatItIsThere() {
        played(scene -> {
            assertThrows(NotFound.class, () -> scene.grading.grading(TEACHER, SCHOOL));
            assertThrows(NotFound.class, () -> scene.grading.grading(FOREIGN_HEAD, SCHOOL));
        });
    }

    private static KeepGradingRule rule(long id, String scale, String bounds, int version) {
        return new KeepGradingRule(id, 5, 6, 0, scale, Average.PLAIN, 3, bounds, BigDecimal.ZERO, version);
    }

    private static KeepScale scale(long id, String best, String worse, int version) {
        return new KeepScale(
                id,
                "Слова",
                Map.of(0, new Value(best, BigDecimal.valueOf(5), 5), 1, new Value(worse, BigDecimal.valueOf(4), 4)),
                version);
    }

    private static void refused(JournalRefusal reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }
}

package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.ADMINISTRATOR;
import static org.dnevnik.journal.JournalScene.CLASS_TEACHER;
import static org.dnevnik.journal.JournalScene.CO_TEACHER;
import static org.dnevnik.journal.JournalScene.FOREIGN_HEAD;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.QUARTER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.dnevnik.journal.model.Marking.Retake;
import org.dnevnik.journal.view.CellView;
import org.dnevnik.journal.view.MarkDetail;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkDetailServiceTest {

    @Test
    void aFullStopIsADebtWithTheSchoolsDaysAndAMarkPassesIt() {
        marked(".", (scene, place) -> {
            MarkDetail debt = scene.details.detail(TEACHER, place);
            assertEquals("•", debt.cell().mark());
            assertEquals(LocalDate.of(2026, 12, 7), debt.due());
            assertNull(debt.cell().plain());
            assertEquals("DEBT", scene.announced.get(0).kind());
            scene.type(place.lesson(), "4", 1, 0);
            assertNull(scene.details.detail(TEACHER, place).due());
            assertEquals("MARK", scene.announced.get(1).kind());
        });
    }

    @Test
    void debtsAreListedForTheTeacherAndTheClassTeacherUntilTheyArePassed() {
        marked(".", (scene, place) -> {
            assertEquals(1, scene.debts.debts(TEACHER).debts().size());
            assertEquals(1, scene.debts.debts(CLASS_TEACHER).debts().size());
            assertTrue(scene.debts.debts(FOREIGN_HEAD).debts().isEmpty());
            scene.type(place.lesson(), "4", 1, 0);
            assertTrue(scene.debts.debts(TEACHER).debts().isEmpty());
        });
    }

    @Test
    void wordsForTheFamilyAreAnnouncedAndWordsAmongColleaguesAreNot() {
        marked("4", (scene, place) -> {
            MarkDetail said = scene.details.note(TEACHER, note(place, " Молодец ", null, 1));
            assertEquals("Молодец", said.comment());
            assertEquals(2, said.cell().markVersion());
            assertEquals("MARK_NOTE", scene.announced.get(1).kind());
            scene.details.note(TEACHER, note(place, "Молодец", "болел", 2));
            assertEquals(2, scene.announced.size());
            assertEquals("болел", scene.details.detail(CLASS_TEACHER, place).staffComment());
            assertFalse(scene.details.detail(CLASS_TEACHER, place).editable());
            assertEquals(
                    2, scene.story.count("journal.ledger WHERE lesson = ?1 AND kind = 'MARK_NOTE'", place.lesson()));
        });
    }

    @Test
    void aRetakeShowsTheOldMarkAndCountsTheNewOne() {
        marked("2", (scene, place) -> {
            CellView cell = scene.details
                    .retake(TEACHER, new RetakeMark(place, "5", "Пересдача", 1))
                    .cell();
            assertEquals("5", cell.mark());
            assertEquals("2", cell.old());
            assertEquals(new BigDecimal("5.00"), cell.plain());
            CellView back = scene.details
                    .retake(TEACHER, new RetakeMark(place, "", null, 2))
                    .cell();
            assertEquals("2", back.mark());
            assertNull(back.old());
        });
    }

    @Test
    void aSchoolMayCountHalfOfTheOldMark() {
        marked("2", (scene, place) -> {
            scene.grading.keepMarking(ADMINISTRATOR, SCHOOL, new KeepMarking(14, Retake.AVERAGE, false, 0));
            CellView cell = scene.details
                    .retake(TEACHER, new RetakeMark(place, "5", null, 1))
                    .cell();
            assertEquals(new BigDecimal("3.50"), cell.plain());
            assertEquals(
                    new BigDecimal("3.00"),
                    scene.type(place.lesson(), "4", 2, 0).plain());
        });
    }

    @Test
    void aMarkOfAnEarlierDayIsChangedWithAReasonWhereTheSchoolWantsOne() {
        marked("4", (scene, place) -> {
            scene.em
                    .createNativeQuery("UPDATE journal.mark SET set_at = set_at - interval '2 days' WHERE lesson = "
                            + place.lesson())
                    .executeUpdate();
            scene.em.clear();
            scene.grading.keepMarking(ADMINISTRATOR, SCHOOL, new KeepMarking(14, Retake.NEW, true, 0));
            refused(JournalRefusal.REASON_NEEDED, () -> scene.type(place.lesson(), "5", 1, 0));
            SetCell because =
                    new SetCell(place.lesson(), YEAR, null, ANNA, "5", false, 1, 0, QUARTER, "Ошибка при вводе");
            assertEquals("5", scene.journal.setCell(TEACHER, because).mark());
            assertEquals(
                    1,
                    scene.story.count(
                            "journal.ledger WHERE lesson = ?1 AND reason = 'Ошибка при вводе'", place.lesson()));
        });
    }

    @Test
    void nothingIsSaidOfAnEmptyCellNorOfAMarkThatThePageHasNotSeen() {
        marked("4", (scene, place) -> {
            assertThrows(Changed.class, () -> scene.details.note(TEACHER, note(place, "а", null, 7)));
            refused(
                    JournalRefusal.DEBT_DAY,
                    () -> scene.details.note(TEACHER, new NoteMark(place, null, null, LocalDate.of(2026, 12, 1), 1)));
            refused(JournalRefusal.TOO_LONG, () -> scene.details.note(TEACHER, note(place, "а".repeat(201), null, 1)));
            scene.type(place.lesson(), "", 1, 0);
            refused(JournalRefusal.NO_MARK_YET, () -> scene.details.note(TEACHER, note(place, "а", null, 2)));
        });
    }

    @Test
    void whoDoesNotWriteTheJournalDoesNotWriteItsDetails() {
        marked("4", (scene, place) -> {
            assertThrows(NotAllowed.class, () -> scene.details.note(CLASS_TEACHER, note(place, "а", null, 1)));
            assertThrows(NotAllowed.class, () -> scene.details.detail(CO_TEACHER, place));
            assertThrows(NotFound.class, () -> scene.details.detail(FOREIGN_HEAD, place));
        });
    }

    private static NoteMark note(MarkPlace place, @Nullable String family, @Nullable String staff, int seen) {
        return new NoteMark(place, family, staff, null, seen);
    }

    private static void refused(JournalRefusal reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }

    private static void marked(String text, BiConsumer<JournalScene, MarkPlace> test) {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 2);
            CellView cell = scene.type(lesson, text, 0, 0);
            test.accept(scene, new MarkPlace(lesson, YEAR, Objects.requireNonNull(cell.work()), ANNA, QUARTER));
        });
    }
}

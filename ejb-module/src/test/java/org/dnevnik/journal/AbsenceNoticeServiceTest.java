package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.CLASS_TEACHER;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.caller;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.journal.model.AbsenceState;
import org.dnevnik.journal.model.EntrySaid;
import org.dnevnik.journal.view.AbsenceNoticeLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.junit.jupiter.api.Test;

/** Anna's mother announces an illness on Monday 23 November, from Friday before to Wednesday after. */
class AbsenceNoticeServiceTest {

    private static final long MOTHER = 700_150;
    private static final Caller PARENT = caller(MOTHER, Role.GUARDIAN, SCHOOL);
    private static final Caller PUPIL = caller(ANNA, Role.PUPIL, SCHOOL);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void anAcceptedNoticeStandsInTheJournalForTheDaysThatHaveCome() {
        played(anna(scene -> {
            long id = scene.family.send(PARENT, illness(scene));
            assertEquals(List.of("TEACHER_ABSENCE"), kinds(scene));
            assertEquals(List.of("", ""), letters(scene, FRIDAY), "nothing stands before the school has said yes");
            scene.absences.decide(CLASS_TEACHER, id, new DecideAbsence(true, " Выздоравливайте! "));
            assertEquals(List.of("б", "б"), letters(scene, FRIDAY));
            assertEquals(List.of("б"), letters(scene, MONDAY));
            assertEquals(List.of(""), letters(scene, TUESDAY), "a day that is to come waits");
            assertEquals("Выздоравливайте!", only(scene).answer());
            assertEquals(List.of("TEACHER_ABSENCE", "ABSENCE_ACCEPTED"), kinds(scene));
            Refusal again = assertThrows(
                    Refusal.class, () -> scene.absences.decide(CLASS_TEACHER, id, new DecideAbsence(false, "")));
            assertEquals(JournalRefusal.ABSENCE_DECIDED, again.reason());
        }));
    }

    @Test
    void whatATeacherHasSaidStaysAndABareAbsenceGetsItsReason() {
        played(anna(scene -> {
            long first = lesson(scene, FRIDAY, 1);
            long second = lesson(scene, FRIDAY, 2);
            scene.type(first, "н", 0, 0);
            scene.type(second, "о5", 0, 0);
            scene.em.flush();
            accepted(scene);
            assertEquals(List.of("б", "о5"), letters(scene, FRIDAY));
        }));
    }

    @Test
    void aWithdrawalTakesBackWhatNobodyHasTouched() {
        played(anna(scene -> {
            long first = lesson(scene, FRIDAY, 1);
            scene.type(first, "н", 0, 0);
            scene.em.flush();
            long id = accepted(scene);
            scene.em.clear();
            scene.type(lesson(scene, FRIDAY, 2), "п", 0, 1);
            scene.em.flush();
            Refusal tooLate = assertThrows(Refusal.class, () -> scene.absences.withdraw(PARENT, id));
            assertEquals(JournalRefusal.ABSENCE_DECIDED, tooLate.reason());
            scene.absences.withdraw(CLASS_TEACHER, id);
            assertEquals(List.of("н", "п"), letters(scene, FRIDAY));
            assertEquals(List.of(""), letters(scene, MONDAY));
            assertEquals(AbsenceState.WITHDRAWN, only(scene).state());
        }));
    }

    @Test
    void whoComesBackEarlierIsAwayNoLonger() {
        played(anna(scene -> {
            long id = accepted(scene);
            assertThrows(Refusal.class, () -> scene.absences.shorten(PARENT, id, FRIDAY));
            scene.absences.shorten(CLASS_TEACHER, id, FRIDAY);
            assertEquals(List.of("б", "б"), letters(scene, FRIDAY));
            assertEquals(List.of(""), letters(scene, MONDAY));
            assertEquals(FRIDAY, only(scene).span().ends());
        }));
    }

    @Test
    void aDayThatComesIsWrittenByItselfAndOnce() {
        played(anna(scene -> {
            long id = accepted(scene);
            scene.em.flush();
            scene.story.sql(
                    "UPDATE journal.absence_notice SET written_until = '2026-11-20', starts = least(starts, current_date) WHERE id = ?1",
                    id);
            scene.story.sql(
                    "UPDATE journal.lesson_log_entry SET status = 'ATTEND', notice = NULL, before_notice = NULL, "
                            + "reason = NULL, version = version + 1 WHERE person = ?1 AND lesson IN "
                            + "(SELECT id FROM timetable.lesson WHERE date = '2026-11-23')",
                    ANNA);
            scene.em.clear();
            scene.days.write(id);
            scene.em.flush();
            assertEquals(List.of("б"), letters(scene, MONDAY));
            long rows = scene.story.count("journal.ledger WHERE pupil = ?1", ANNA);
            scene.em.clear();
            scene.days.write(id);
            assertEquals(rows, scene.story.count("journal.ledger WHERE pupil = ?1", ANNA));
        }));
    }

    @Test
    void twoNoticesForTheSameLessonsAreOneTooMany() {
        played(anna(scene -> {
            scene.family.send(PARENT, illness(scene));
            SendAbsence dentist = new SendAbsence(ANNA, MONDAY, MONDAY, 1, 2, reason(scene), "");
            Refusal twice = assertThrows(Refusal.class, () -> scene.family.send(PARENT, dentist));
            assertEquals(JournalRefusal.ABSENCE_TWICE, twice.reason());
            scene.absences.withdraw(PARENT, only(scene).id());
            scene.family.send(PARENT, dentist);
        }));
    }

    @Test
    void onlyTheOwnFamilySpeaksForAPupilAndAPupilOfAgeForHimself() {
        played(anna(scene -> {
            SendAbsence order = illness(scene);
            Caller stranger = caller(700_151, Role.GUARDIAN, SCHOOL);
            assertThrows(NotFound.class, () -> scene.family.send(stranger, order));
            assertThrows(NotFound.class, () -> scene.family.family(stranger, ANNA));
            assertThrows(NotAllowed.class, () -> scene.family.send(TEACHER, order));
            Refusal minor = assertThrows(Refusal.class, () -> scene.family.send(PUPIL, order));
            assertEquals(JournalRefusal.ABSENCE_BY_PARENT, minor.reason());
            assertEquals(ANNA, scene.family.family(PUPIL, null).pupil().person());
            scene.story.sql("UPDATE people.person SET birth_date = '2008-11-23' WHERE id = ?1", ANNA);
            scene.family.send(PUPIL, order);
        }));
    }

    @Test
    void theClassTeacherWritesItDownForAFamilyThatCalled() {
        played(anna(scene -> {
            assertTrue(scene.family.family(CLASS_TEACHER, ANNA).mayAnnounce());
            assertThrows(NotAllowed.class, () -> scene.family.family(TEACHER, ANNA));
            scene.family.send(CLASS_TEACHER, illness(scene));
            assertEquals(AbsenceState.ACCEPTED, only(scene).state());
            assertEquals(List.of("б"), letters(scene, MONDAY));
            assertTrue(scene.absences.list(CLASS_TEACHER, true, null).items().isEmpty());
            assertEquals(
                    1, scene.absences.list(CLASS_TEACHER, false, null).items().size());
            assertTrue(scene.absences.list(TEACHER, false, null).items().isEmpty());
        }));
    }

    @Test
    void aRejectedOneLeavesNoTraceInTheJournal() {
        played(anna(scene -> {
            long id = scene.family.send(PARENT, illness(scene));
            assertThrows(NotAllowed.class, () -> scene.absences.decide(TEACHER, id, new DecideAbsence(true, "")));
            assertThrows(NotFound.class, () -> scene.absences.decide(PARENT, id, new DecideAbsence(true, "")));
            scene.absences.decide(CLASS_TEACHER, id, new DecideAbsence(false, "Нужна справка"));
            assertEquals(List.of("", ""), letters(scene, FRIDAY));
            assertEquals(AbsenceState.REJECTED, only(scene).state());
            assertNull(said(scene, FRIDAY).get(0).notice());
        }));
    }

    @Test
    void daysThatCanNoLongerBeWrittenRefuseAnAcceptance() {
        played(anna(scene -> {
            long id = scene.family.send(PARENT, illness(scene));
            window(scene, 2);
            Refusal late = assertThrows(
                    Refusal.class, () -> scene.absences.decide(CLASS_TEACHER, id, new DecideAbsence(true, "")));
            assertEquals(JournalRefusal.WINDOW_CLOSED, late.reason());
            assertEquals(List.of("", ""), letters(scene, FRIDAY));
        }));
    }

    @Test
    void daysThatCanNoLongerBeWrittenRefuseAWithdrawal() {
        played(anna(scene -> {
            window(scene, 3);
            long id = accepted(scene);
            window(scene, 2);
            Refusal late = assertThrows(Refusal.class, () -> scene.absences.withdraw(CLASS_TEACHER, id));
            assertEquals(JournalRefusal.WINDOW_CLOSED, late.reason());
            assertEquals(List.of("б", "б"), letters(scene, FRIDAY));
        }));
    }

    @Test
    void nobodyWritesDownLateWhatTheTimeForWritingHasClosed() {
        played(anna(scene -> {
            window(scene, 2);
            Refusal late = assertThrows(Refusal.class, () -> scene.family.send(CLASS_TEACHER, illness(scene)));
            assertEquals(JournalRefusal.WINDOW_CLOSED, late.reason());
        }));
    }

    @Test
    void aClosedPeriodRefusesAnAcceptance() {
        played(anna(scene -> {
            long id = scene.family.send(PARENT, illness(scene));
            scene.story.sql("UPDATE school.reporting_period SET closed_at = now() WHERE school = ?1", SCHOOL);
            Refusal closed = assertThrows(
                    Refusal.class, () -> scene.absences.decide(CLASS_TEACHER, id, new DecideAbsence(true, "")));
            assertEquals(JournalRefusal.PERIOD_CLOSED, closed.reason());
        }));
    }

    private static void window(JournalScene scene, int days) {
        scene.story.sql(
                "INSERT INTO journal.edit_rule VALUES (?1, CAST(?2 AS smallint), true, false, 700111, now()) "
                        + "ON CONFLICT (school) DO UPDATE SET days = EXCLUDED.days",
                SCHOOL,
                days);
    }

    private static Consumer<JournalScene> anna(Consumer<JournalScene> test) {
        return scene -> {
            scene.story.person(MOTHER, "Иванова", "Ирина");
            scene.story.sql("INSERT INTO people.guardianship (id, guardian, child, kinship, starts, version) "
                    + "VALUES (700150, 700150, 700100, 'мать', '2020-01-01', 1)");
            scene.story.lesson("2026-11-20", 1);
            scene.story.lesson("2026-11-20", 2);
            scene.story.lesson("2026-11-23", 1);
            scene.story.lesson("2026-11-24", 1);
            test.accept(scene);
        };
    }

    private static long lesson(JournalScene scene, LocalDate day, int number) {
        return ((Number) scene.em
                        .createNativeQuery(
                                "SELECT id FROM timetable.lesson WHERE edu_group = 700010 AND date = ?1 AND number = ?2")
                        .setParameter(1, day)
                        .setParameter(2, number)
                        .getSingleResult())
                .longValue();
    }

    private static long accepted(JournalScene scene) {
        long id = scene.family.send(PARENT, illness(scene));
        scene.absences.decide(CLASS_TEACHER, id, new DecideAbsence(true, ""));
        scene.em.flush();
        return id;
    }

    private static SendAbsence illness(JournalScene scene) {
        return new SendAbsence(ANNA, FRIDAY, WEDNESDAY, null, null, reason(scene), "Температура");
    }

    private static long reason(JournalScene scene) {
        return AttendanceServiceTest.reason(scene, "Болезнь");
    }

    private static AbsenceNoticeLine only(JournalScene scene) {
        scene.em.flush();
        return scene.family.family(PARENT, ANNA).notices().get(0);
    }

    private static List<String> kinds(JournalScene scene) {
        return scene.announced.stream().map(n -> n.kind()).toList();
    }

    private static List<EntrySaid> said(JournalScene scene, LocalDate day) {
        return AttendanceServiceTest.said(scene, CLASS_TEACHER, day);
    }

    private static List<String> letters(JournalScene scene, LocalDate day) {
        return said(scene, day).stream()
                .map(s -> s.status().letter(s.minutes()))
                .toList();
    }
}

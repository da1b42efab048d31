package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.ADMINISTRATOR;
import static org.dnevnik.journal.JournalScene.FOREIGN_HEAD;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLOSED_QUARTER;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.QUARTER;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dnevnik.journal.view.ClosingPeriod;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.junit.jupiter.api.Test;

/** The second quarter ends on 30 December; until then nobody closes it, and with missing marks only whoever insists. */
class PeriodClosingServiceTest {

    private static final String LAST_DAY = "2026-12-30T09:00:00Z";

    @Test
    void aPeriodThatIsGoingOnIsNotClosed() {
        played(scene -> {
            PeriodClosingService before = closing(scene, "2026-12-29T20:59:00Z", Optional.empty());
            Refusal refusal = assertThrows(Refusal.class, () -> before.close(ADMINISTRATOR, SCHOOL, QUARTER, true));
            assertEquals(JournalRefusal.PERIOD_RUNNING, refusal.reason());
            assertFalse(period(before, QUARTER).closed());
        });
    }

    @Test
    void missingMarksAreToldBeforeTheyAreLeftOut() {
        played(scene -> {
            scene.story.lesson("2026-11-20", 1);
            PeriodClosingService last = closing(scene, LAST_DAY, Optional.empty());
            Refusal refusal = assertThrows(Refusal.class, () -> last.close(ADMINISTRATOR, SCHOOL, QUARTER, false));
            assertEquals(JournalRefusal.MARKS_MISSING, refusal.reason());
            PeriodClosingService.Sheet sheet = last.sheet(ADMINISTRATOR, SCHOOL, QUARTER);
            assertEquals(1, sheet.gaps().size());
            assertEquals(1, sheet.gaps().get(0).missing());
            assertFalse(
                    last.close(ADMINISTRATOR, SCHOOL, QUARTER, true), "an installation without a key signs nothing");
            assertTrue(period(last, QUARTER).closed());
            assertEquals(1, told(scene));
        });
    }

    @Test
    void closingSignsTheHeadOfTheLedgerAndIsAcknowledgedWhenRepeated() {
        played(scene -> {
            scene.type(scene.story.lesson("2026-11-20", 1), "5", 0, 0);
            set(scene);
            PeriodClosingService last = closing(scene, LAST_DAY, Optional.of(key()));
            assertTrue(last.close(ADMINISTRATOR, SCHOOL, QUARTER, false));
            assertEquals(1, scene.story.count("journal.ledger_signature WHERE school = ?1", SCHOOL));
            assertTrue(last.close(ADMINISTRATOR, SCHOOL, QUARTER, false));
            assertEquals(1, scene.story.count("journal.ledger_signature WHERE school = ?1", SCHOOL));
            assertEquals(1, told(scene));
        });
    }

    @Test
    void itIsOpenedAgainWithAReasonAloneAndTheLedgerTellsIt() {
        played(scene -> {
            PeriodClosingService any = closing(scene, LAST_DAY, Optional.empty());
            Refusal refusal = assertThrows(Refusal.class, () -> any.open(ADMINISTRATOR, SCHOOL, CLOSED_QUARTER, "  "));
            assertEquals(JournalRefusal.REASON, refusal.reason());
            any.open(ADMINISTRATOR, SCHOOL, CLOSED_QUARTER, "Ошибка в ведомости 5А");
            any.open(ADMINISTRATOR, SCHOOL, CLOSED_QUARTER, "Ошибка в ведомости 5А");
            assertFalse(period(any, CLOSED_QUARTER).closed());
            assertEquals(1, told(scene));
            assertEquals(
                    1, scene.story.count("journal.ledger WHERE kind = 'PERIOD' AND reason = 'Ошибка в ведомости 5А'"));
        });
    }

    @Test
    void onlyWhoRunsTheSchoolClosesAndEveryPeriodIsOfTheOwnSchool() {
        played(scene -> {
            PeriodClosingService last = closing(scene, LAST_DAY, Optional.empty());
            assertThrows(NotFound.class, () -> last.close(TEACHER, SCHOOL, QUARTER, true));
            assertThrows(NotFound.class, () -> last.sheet(FOREIGN_HEAD, SCHOOL, null));
            assertThrows(NotFound.class, () -> last.close(ADMINISTRATOR, SCHOOL, 4_711, true));
        });
    }

    private static PeriodClosingService closing(JournalScene scene, String now, Optional<KeyPair> key) {
        SchoolClock clock = new SchoolClock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
        return new PeriodClosingService(scene.em, clock, new LedgerSigning(scene.em, new LedgerKey(key), clock));
    }

    private static ClosingPeriod period(PeriodClosingService closing, long id) {
        return closing.sheet(ADMINISTRATOR, SCHOOL, id).periods().stream()
                .filter(p -> p.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static long told(JournalScene scene) {
        return scene.story.count("journal.ledger WHERE kind = 'PERIOD' AND school = ?1", SCHOOL);
    }

    private static void set(JournalScene scene) {
        scene.story.sql(
                "INSERT INTO journal.period_mark (id, year, school, edu_group, subject, person, kind, period, value,"
                        + " grade, level, set_by, set_at, version) VALUES (nextval('journal.period_mark_seq'), 2026, ?1, ?2, ?3,"
                        + " ?4, 'PERIOD', ?5, '5', 5, 5, 700110, now(), 1)",
                SCHOOL,
                CLASS,
                MATHS,
                ANNA,
                QUARTER);
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

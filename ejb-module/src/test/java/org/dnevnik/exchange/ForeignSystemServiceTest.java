package org.dnevnik.exchange;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dnevnik.exchange.model.ProgressPart;
import org.dnevnik.exchange.view.MandateLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForeignSystemServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Caller REGION = caller(SchoolStory.TEACHER, Role.REGION_OPERATOR, null);
    private static final Caller SCHOOL = caller(SchoolStory.TEACHER, Role.ADMINISTRATOR, SchoolStory.SCHOOL);

    @Test
    void aSystemIsRegisteredGetsAnotherSecretAndIsSwitchedOff() {
        served(service -> {
            IssuedSecret first = service.register(REGION, words("portal"));
            assertEquals("exchange.replies.portal", first.replies());
            assertEquals(40, first.secret().length());
            assertNotEquals(first.secret(), service.rotate(REGION, first.id()).secret());
            service.setEnabled(REGION, first.id(), false);
            assertFalse(service.list(REGION).get(0).enabled());
            service.change(
                    REGION,
                    first.id(),
                    new RegisterSystem("", "Другое имя", false, SignedMessages.certificate(), null, null));
            SystemCard card = service.card(REGION, first.id());
            assertEquals("Другое имя", card.system().name());
            assertEquals("CN=Test portal", card.subject());
            assertTrue(card.valid());
        });
    }

    @Test
    void aMandateIsGivenAndEnded() {
        served(service -> {
            long system = service.register(REGION, words("portal")).id();
            service.give(REGION, system, mandate(SchoolStory.SCHOOL, "Соглашение № 5", TODAY.plusDays(1)));
            MandateLine given = service.card(REGION, system).mandates().get(0);
            assertEquals("Школа № 7", given.school());
            assertEquals(Set.of(ProgressPart.MARKS), given.parts());
            assertTrue(given.living());
            service.end(REGION, system, given.id());
            assertFalse(service.card(REGION, system).mandates().get(0).living());
            assertThrows(NotFound.class, () -> service.end(REGION, system, given.id()));
        });
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsReason() {
        served(service -> {
            long system = service.register(REGION, words("portal")).id();
            assertRefused(ExchangeRefusal.CODE_TAKEN, () -> service.register(REGION, words("portal")));
            for (String code : List.of("", "ab", "Portal", "a.b", "a*c", "1ab", "a".repeat(31))) {
                assertRefused(ExchangeRefusal.CODE_SHAPE, () -> service.register(REGION, words(code)));
            }
            String certificate = SignedMessages.certificate();
            assertRefused(
                    ExchangeRefusal.NAME,
                    () -> service.register(REGION, new RegisterSystem("other", " ", true, certificate, null, null)));
            assertRefused(
                    ExchangeRefusal.CERTIFICATE,
                    () -> service.register(REGION, new RegisterSystem("other", "Имя", true, "нет", null, null)));
            for (GiveMandate order : List.of(
                    mandate(SchoolStory.SCHOOL, " ", TODAY),
                    mandate(SchoolStory.SCHOOL, "Закон", TODAY.minusDays(1)),
                    mandate(SchoolStory.SCHOOL, "Закон", TODAY.plusYears(6)),
                    mandate(123L, "Закон", TODAY))) {
                assertRefused(ExchangeRefusal.MANDATE, () -> service.give(REGION, system, order));
            }
        });
    }

    @Test
    void nobodyButTheRegionLearnsOfOtherSystems() {
        served(service -> {
            long system = service.register(REGION, words("portal")).id();
            assertThrows(NotFound.class, () -> service.list(SCHOOL));
            assertThrows(NotFound.class, () -> service.card(SCHOOL, system));
            assertThrows(NotFound.class, () -> service.rotate(SCHOOL, system));
        });
    }

    private static void served(Consumer<ForeignSystemService> test) {
        rolledBack(em -> {
            new SchoolStory(em);
            test.accept(new ForeignSystemService(em, new SchoolClock(Clock.fixed(NOW, ZoneOffset.UTC))));
        });
    }

    private static RegisterSystem words(String code) {
        return new RegisterSystem(code, "Портал", true, SignedMessages.certificate(), null, null);
    }

    private static GiveMandate mandate(@Nullable Long school, String ground, LocalDate ends) {
        return new GiveMandate(school, Set.of(ProgressPart.MARKS), ground, TODAY, ends);
    }

    private static void assertRefused(ExchangeRefusal reason, Runnable work) {
        assertEquals(reason, assertThrows(Refusal.class, work::run).reason());
    }
}

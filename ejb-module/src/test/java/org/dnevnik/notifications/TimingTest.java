package org.dnevnik.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.dnevnik.notifications.view.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");

    @ParameterizedTest(name = "{0}, quiet {1}–{2}: what happens at {3} is due at {4}")
    @CsvSource({
        "AT_ONCE, 21:00, 07:00, 2026-11-24T12:00, 2026-11-24T12:01",
        "AT_ONCE, 21:00, 07:00, 2026-11-24T20:58, 2026-11-24T20:59",
        "AT_ONCE, 21:00, 07:00, 2026-11-24T20:59, 2026-11-25T07:00",
        "AT_ONCE, 21:00, 07:00, 2026-11-24T23:59:30, 2026-11-25T07:00",
        "AT_ONCE, 21:00, 07:00, 2026-11-25T03:00, 2026-11-25T07:00",
        "AT_ONCE, 21:00, 07:00, 2026-11-25T06:59, 2026-11-25T07:00",
        "AT_ONCE, 13:00, 15:00, 2026-11-24T13:30, 2026-11-24T15:00",
        "AT_ONCE, 13:00, 15:00, 2026-11-24T23:30, 2026-11-24T23:31",
        "AT_ONCE, 00:00, 00:00, 2026-11-25T03:00, 2026-11-25T03:01",
        "MORNING, 21:00, 07:00, 2026-11-24T07:29, 2026-11-24T07:30",
        "MORNING, 21:00, 07:00, 2026-11-24T07:30, 2026-11-25T07:30",
        "MORNING, 22:00, 08:00, 2026-11-24T12:00, 2026-11-25T08:00",
        "EVENING, 21:00, 07:00, 2026-11-24T12:00, 2026-11-24T19:00",
        "EVENING, 21:00, 07:00, 2026-11-24T19:00, 2026-11-25T19:00",
        "EVENING, 18:00, 07:00, 2026-11-24T12:00, 2026-11-25T07:00",
        "TWICE, 21:00, 07:00, 2026-11-24T12:00, 2026-11-24T19:00",
        "TWICE, 21:00, 07:00, 2026-11-24T20:00, 2026-11-25T07:30",
        "TWICE, 21:00, 07:00, 2026-12-31T20:00, 2027-01-01T07:30"
    })
    void newsIsDue(Digest digest, LocalTime from, LocalTime until, LocalDateTime at, LocalDateTime due) {
        Timing timing = new Timing(digest, from, until, OMSK);
        assertEquals(due.atZone(OMSK).toInstant(), timing.due(at.atZone(OMSK).toInstant()));
    }

    @Test
    void theHoursAreThoseOfTheSchool() {
        Instant evening = LocalDateTime.parse("2026-11-24T18:30").toInstant(ZoneOffset.UTC);
        assertEquals(
                Instant.parse("2026-11-25T04:00:00Z"),
                new Timing(Digest.AT_ONCE, LocalTime.of(21, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Moscow"))
                        .due(evening));
        assertEquals(
                Instant.parse("2026-11-25T01:00:00Z"),
                new Timing(Digest.AT_ONCE, LocalTime.of(21, 0), LocalTime.of(7, 0), OMSK).due(evening));
    }
}

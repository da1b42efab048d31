package org.dnevnik.exchange;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dnevnik.identity.OfficeEar;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.outbox.TestOutbox;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

/** Anna asks that her data be erased: the office hears of it, and she hears what came of it. */
class ErasureServiceTest {

    private static final SchoolClock CLOCK =
            new SchoolClock(Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC));
    private static final Caller ANNA = caller(SchoolStory.ANNA, Role.PUPIL);
    private static final Caller ADMINISTRATOR = caller(SchoolStory.CLASS_TEACHER, Role.ADMINISTRATOR);

    private static Caller caller(long person, Role role) {
        return new Caller(1, person, List.of(new Caller.Position(role, SchoolStory.SCHOOL)), "127.0.0.1");
    }

    @Test
    void theOfficeHearsOfARequestAndWhoeverAskedOfTheAnswer() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql("INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES "
                    + "(700891, 700111, 700001, 'ADMINISTRATOR', 'администратор', '2020-01-01', 1)");
            story.sql("INSERT INTO identity.account (id, person, login, password_hash, state, version) "
                    + "VALUES (700111, 700111, 'office', 'x', 'ACTIVE', 1)");
            Notices notices = new Notices(TestOutbox.over(em));
            ErasureService service = new ErasureService(
                    em, CLOCK, new Families(em, CLOCK), new AccessLog(em), notices, new OfficeEar(em, CLOCK, notices));

            service.ask(ANNA, SchoolStory.ANNA);
            assertEquals(1, told(story, "ERASURE_ASKED", SchoolStory.CLASS_TEACHER));
            service.decide(ADMINISTRATOR, service.list(ADMINISTRATOR).get(0).id(), false, "учится у нас");
            assertEquals(1, told(story, "ERASURE_REFUSED", SchoolStory.ANNA));
            service.ask(ANNA, SchoolStory.ANNA);
            service.decide(ADMINISTRATOR, service.list(ADMINISTRATOR).get(0).id(), true, "");
            assertEquals(1, told(story, "ERASURE_DONE", SchoolStory.ANNA));
        });
    }

    private static long told(SchoolStory story, String kind, long person) {
        return story.count("outbox.message WHERE kind = '" + kind + "' AND payload LIKE '%\"pupil\":" + person + ",%'");
    }
}

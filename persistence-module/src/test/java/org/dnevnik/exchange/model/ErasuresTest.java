package org.dnevnik.exchange.model;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.view.ErasureLine;
import org.dnevnik.exchange.view.ErasuresQuery;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class ErasuresTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    /** What of a pupil is gone after an erasure, and what stays, by how many rows there are. */
    @Test
    void whatMayBeErasedIsGoneWithItsFilesAndWhatTheLawKeepsStays() {
        rolledBack(em -> {
            life(new SchoolStory(em));
            Map<String, Integer> gone = Map.of(
                    "people.document WHERE person = 700100", 0,
                    "notifications.notification WHERE recipient = 700100", 0,
                    "files.stored_file WHERE added_by = 700100", 0,
                    "files.piece WHERE stored_file = 720001", 0,
                    "people.person WHERE id = 700100 AND (email IS NOT NULL OR phone IS NOT NULL OR address IS NOT NULL)",
                            0);
            Map<String, Integer> kept = Map.of(
                    "journal.mark WHERE person = 700100", 1,
                    "journal.ledger WHERE pupil = 700100", 1,
                    "people.access_log WHERE subject = 700100", 1,
                    "school.enrolment WHERE person = 700100", 1,
                    "people.document WHERE person = 700101", 1);
            gone.keySet().forEach(rows -> assertEquals(1, count(em, rows), rows));
            new Erasures(em).erase(SchoolStory.ANNA);
            gone.forEach((rows, left) -> assertEquals(left, count(em, rows), rows));
            kept.forEach((rows, left) -> assertEquals(left, count(em, rows), rows));
        });
    }

    @Test
    void aRequestIsDecidedOnceAndByItsOwnSchool() {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            Erasures erasures = new Erasures(em);
            assertTrue(erasures.ask(SchoolStory.ANNA, SchoolStory.BORIS, SchoolStory.SCHOOL, NOW));
            assertFalse(erasures.ask(SchoolStory.ANNA, SchoolStory.ANNA, SchoolStory.SCHOOL, NOW), "one is enough");
            long request =
                    new ErasuresQuery(em).ofSchool(SchoolStory.SCHOOL).get(0).id();
            assertTrue(erasures.decide(request, SchoolStory.OTHER_SCHOOL, SchoolStory.TEACHER, NOW, true, "")
                    .isEmpty());
            assertEquals(
                    new Erasures.Decided(SchoolStory.ANNA, SchoolStory.BORIS, SchoolStory.SCHOOL),
                    erasures.decide(request, SchoolStory.SCHOOL, SchoolStory.TEACHER, NOW, false, "учится у нас")
                            .orElseThrow());
            assertTrue(erasures.decide(request, SchoolStory.SCHOOL, SchoolStory.TEACHER, NOW, true, "")
                    .isEmpty());
            ErasureLine told = new ErasuresQuery(em).ofAsker(SchoolStory.BORIS).get(0);
            assertEquals("REFUSED учится у нас", told.outcome() + " " + told.why());
            assertFalse(erasures.takeBack(SchoolStory.ANNA, SchoolStory.BORIS), "what is decided stays");
            assertTrue(
                    erasures.ask(SchoolStory.ANNA, SchoolStory.ANNA, SchoolStory.SCHOOL, NOW),
                    "and may be asked again");
            assertTrue(erasures.takeBack(SchoolStory.ANNA, SchoolStory.ANNA));
            story.sql("DELETE FROM people.erasure_request");
        });
    }

    private static void life(SchoolStory story) {
        long lesson = story.lesson("2026-11-10", 1);
        long work = story.work(lesson, SchoolStory.ANSWER, 1);
        for (String sql : List.of(
                "UPDATE people.person SET email = 'anna@mail.example', phone = '1', address = 'x' WHERE id = 700100",
                "INSERT INTO people.document (id, person, kind, number, version) VALUES (720002, 700100, 'PASSPORT', '1', 1), (720003, 700101, 'PASSPORT', '2', 1)",
                "INSERT INTO notifications.notification (event, recipient, pupil, kind, facts) VALUES (gen_random_uuid(), 700100, 700100, 'MARK', '{}')",
                "INSERT INTO files.stored_file VALUES (720001, 700001, 'ANSWER', 1, 'work.txt', 'text/plain', 1, repeat('a', 64), 700100, now())",
                "INSERT INTO files.piece VALUES (720001, 0, 'x')",
                "INSERT INTO people.access_log (account, person, address, subject, what, refused) VALUES (1, 700110, '', 700100, 'card', false)",
                "INSERT INTO journal.ledger (year, school, at, account, person, address, kind, lesson, pupil) VALUES (2026, 700001, now(), 1, 700110, '', 'MARK', "
                        + lesson + ", 700100)",
                "INSERT INTO journal.mark (id, year, work, lesson, person, value, grade, set_by, set_at, version) VALUES (720004, 2026, "
                        + work + ", " + lesson + ", 700100, '5', 5, 700110, now(), 1)")) {
            story.sql(sql);
        }
    }

    private static int count(EntityManager em, String rows) {
        return ((Number) em.createNativeQuery("SELECT count(*) FROM " + rows).getSingleResult()).intValue();
    }
}

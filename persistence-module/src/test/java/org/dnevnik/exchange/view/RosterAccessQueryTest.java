package org.dnevnik.exchange.view;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dnevnik.exchange.model.RosterAccesses;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class RosterAccessQueryTest {

    private static final long PROGRAM = 700_801;
    private static final long WITHOUT_SECRET = 700_802;
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final byte[] TOKEN = new byte[32];

    private static void registered(Consumer<SchoolStory> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql(
                    "INSERT INTO identity.application (id, client_id, name, scopes, secret_hash, made_at) OVERRIDING SYSTEM VALUE VALUES "
                            + "(700801, 'reader', 'Библиотека', '', decode(repeat('11', 32), 'hex'), now()), "
                            + "(700802, 'open', 'Без секрета', '', null, now())");
            test.accept(story);
        });
    }

    @Test
    void aProgramReadsTheSchoolsThatHaveLetItAndNoLonger() {
        registered(story -> {
            RosterAccesses accesses = new RosterAccesses(story.em());
            RosterAccessQuery query = new RosterAccessQuery(story.em());
            accesses.addToken(TOKEN, PROGRAM, "scope", NOW, NOW.plus(Duration.ofHours(1)));
            assertEquals(Optional.empty(), query.reader(TOKEN, NOW), "no school has let it");
            assertFalse(query.isLet(PROGRAM));
            assertTrue(accesses.open(PROGRAM, SchoolStory.SCHOOL, false, SchoolStory.TEACHER, NOW));
            assertTrue(accesses.open(PROGRAM, SchoolStory.OTHER_SCHOOL, true, SchoolStory.CLASS_TEACHER, NOW));
            RosterReader reader = query.reader(TOKEN, NOW).orElseThrow();
            assertEquals(
                    Map.of(
                            SchoolStory.SCHOOL, SchoolStory.TEACHER,
                            SchoolStory.OTHER_SCHOOL, SchoolStory.CLASS_TEACHER),
                    reader.schools());
            assertEquals(Set.of(SchoolStory.OTHER_SCHOOL), reader.gradebook());
            assertEquals(Optional.empty(), query.reader(TOKEN, NOW.plus(Duration.ofHours(1))), "an hour is over");
            accesses.close(PROGRAM, SchoolStory.OTHER_SCHOOL);
            assertEquals(
                    Set.of(SchoolStory.SCHOOL),
                    query.reader(TOKEN, NOW).orElseThrow().schools().keySet());
            story.sql("UPDATE identity.application SET is_on = false WHERE id = 700801");
            assertEquals(Optional.empty(), query.reader(TOKEN, NOW), "the region has switched it off");
        });
    }

    @Test
    void aProgramWithoutASecretIsLetNowhere() {
        registered(story -> {
            RosterAccesses accesses = new RosterAccesses(story.em());
            assertFalse(accesses.open(WITHOUT_SECRET, SchoolStory.SCHOOL, false, SchoolStory.TEACHER, NOW));
            accesses.open(PROGRAM, SchoolStory.SCHOOL, true, SchoolStory.TEACHER, NOW);
            accesses.used(PROGRAM, Set.of(SchoolStory.SCHOOL), NOW);
            List<RosterProgram> programs = new RosterAccessQuery(story.em()).programs(SchoolStory.SCHOOL);
            RosterProgram told = programs.get(0);
            assertEquals(
                    List.of("Библиотека", true, "Петрова Мария"),
                    List.of(told.name(), told.gradebook(), String.valueOf(told.openedBy())));
            assertEquals(NOW, told.lastUsed());
            assertTrue(programs.stream().noneMatch(p -> p.id() == WITHOUT_SECRET));
        });
    }
}

package org.dnevnik.people;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.view.ChildView;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void onlyChildrenOfToday() {
        family((em, families) -> {
            guardian(em, 930_002, "'2020-01-01'", "NULL");
            guardian(em, 930_003, "'2020-01-01'", "'2026-11-22'");
            guardian(em, 930_004, "'2026-11-24'", "NULL");
            assertEquals(
                    List.of(930_002L),
                    families.children(caller(930_001)).stream()
                            .map(ChildView::person)
                            .toList());
        });
    }

    @Test
    void oneFollowsOneselfAndOnesChildrenAlone() {
        family((em, families) -> {
            guardian(em, 930_002, "'2020-01-01'", "NULL");
            assertTrue(families.follows(caller(930_001), 930_002));
            assertTrue(families.follows(caller(930_003), 930_003));
            assertFalse(families.follows(caller(930_003), 930_002));
        });
    }

    @Test
    void aRefusedLookIsLogged() {
        family((em, families) -> {
            new AccessLog(em).refused(caller(930_001), 930_003, "diary");
            Object refused = em.createNativeQuery(
                            "SELECT refused FROM people.access_log WHERE person = 930001 AND subject = 930003")
                    .getSingleResult();
            assertEquals(true, refused);
        });
    }

    private static void family(BiConsumer<EntityManager, Families> test) {
        rolledBack(em -> {
            em.createNativeQuery("""
                            INSERT INTO people.person (id, surname, given_name, name_key, version)
                            SELECT 930000 + n, 'Иванова', 'Анна', 'x', 1 FROM generate_series(1, 4) AS n""").executeUpdate();
            test.accept(em, new Families(em, new SchoolClock(NOON)));
        });
    }

    private static void guardian(EntityManager em, long child, String starts, String ends) {
        em.createNativeQuery("INSERT INTO people.guardianship VALUES (%d, 930001, %d, 'мать', %s, %s, 1)"
                        .formatted(child, child, starts, ends))
                .executeUpdate();
    }

    private static Caller caller(long person) {
        return new Caller(1, person, List.of(), "127.0.0.1");
    }
}

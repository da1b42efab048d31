package org.dnevnik.school.view;

import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.people.view.MatchReason;
import org.dnevnik.people.view.Typed;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class RegionPeopleQueryTest {

    private static final String PEOPLE = """
            INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES
            (710001, 'Прохожий', 'Пётр', 'прохожий петр', 1), (710002, 'Прохожий', 'Павел', 'прохожий павел', 1)""";

    private static final String CROWD = """
            INSERT INTO people.person (id, surname, given_name, name_key, version)
            SELECT 720000 + n, 'Встречный', 'Иван', 'встречный' || n || ' иван', 1 FROM generate_series(1, 2000) AS n""";

    private static final String READ = "SELECT coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)"
            + " FROM pg_stat_xact_user_tables WHERE relid = 'people.person'::regclass";

    @Test
    void theSameWordsComeBeforeBeginningsAndThoseBeforeSlips() {
        among(em -> {
            assertEquals(List.of("прохожий петр"), keys(em, "Пётр Прохожий"));
            assertEquals(List.of("прохожий павел", "прохожий петр"), keys(em, "прохож"));
            assertEquals(List.of("прохожий петр"), keys(em, "прохожйи петр"));
            assertEquals(List.of("прохожий петр"), keys(em, "ghj[j;bq gtnh"));
        });
    }

    @Test
    void anAnswerSaysWhyItWasFound() {
        among(em -> assertEquals(
                MatchReason.NEAR,
                new RegionPeopleQuery(em)
                        .of(Typed.read("прохожый"), TODAY, 1)
                        .get(0)
                        .match()
                        .reason()));
    }

    @Test
    void nobodyElseOfTheRegionIsRead() {
        among(em -> {
            em.createNativeQuery(CROWD).executeUpdate();
            em.createNativeQuery("ANALYZE people.person").executeUpdate();
            em.createNativeQuery("SET LOCAL plan_cache_mode = force_generic_plan")
                    .executeUpdate();
            em.createNativeQuery("SET LOCAL enable_seqscan = off").executeUpdate();
            long before = read(em);
            assertEquals(2, keys(em, "прохожй").size());
            assertTrue(read(em) - before < 100, () -> read(em) - before + " rows were read");
        });
    }

    private static long read(EntityManager em) {
        return ((Number) em.createNativeQuery(READ).getSingleResult()).longValue();
    }

    private static List<String> keys(EntityManager em, String typed) {
        return new RegionPeopleQuery(em)
                .of(Typed.read(typed), TODAY, 10).stream()
                        .map(RegionPerson::nameKey)
                        .toList();
    }

    private static void among(Consumer<EntityManager> test) {
        rolledBack(em -> {
            new SchoolStory(em).sql(PEOPLE);
            test.accept(em);
        });
    }
}

package org.dnevnik.school.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.model.Accesses;
import org.dnevnik.school.model.GroupAccesses;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LooksQueryTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Test
    void aLookAtAClassIsALookAtEverybodyWhoIsInIt() {
        looked(em -> assertEquals(List.of("journal", "card"), whats(of(em, ANNA, null, 10))));
    }

    @Test
    void whoHasLeftTheClassWasNotLookedAt() {
        looked(em -> assertEquals(List.of(), whats(of(em, BORIS, null, 10))));
    }

    @Test
    void bothKindsOfLooksArePagedTogether() {
        looked(em -> {
            Slice<LookLine> first = of(em, ANNA, null, 1);
            assertEquals(List.of("journal"), whats(first));
            assertEquals(List.of("card"), whats(of(em, ANNA, first.next(), 1)));
        });
    }

    @Test
    void whatWentToAnotherSystemIsToldWithItsNameAndGroundEvenWhenThePersonAskedForIt() {
        rolledBack(em -> {
            new SchoolStory(em);
            Accesses accesses = new Accesses(em);
            accesses.addThrough(0, ANNA, "exchange", false, "Портал", "Соглашение № 5");
            accesses.addThrough(ANNA, ANNA, "exchange", false, "Портал", null);
            assertEquals(
                    List.of("Портал", "Портал; Соглашение № 5"),
                    of(em, ANNA, null, 10).items().stream()
                            .map(LookLine::positions)
                            .toList());
        });
    }

    private static Slice<LookLine> of(EntityManager em, long person, @Nullable String after, int size) {
        return new LooksQuery(em).of(person, false, MOSCOW, after, size);
    }

    private static List<String> whats(Slice<LookLine> looks) {
        return looks.items().stream().map(LookLine::what).toList();
    }

    /** The card of Anna was read, then the journal of her class, which Boris has left. */
    private static void looked(Consumer<EntityManager> test) {
        rolledBack(em -> {
            new SchoolStory(em);
            new Accesses(em).add(1, CLASS_TEACHER, "127.0.0.1", ANNA, "card", false);
            new GroupAccesses(em).add(2, TEACHER, "127.0.0.1", CLASS, "journal");
            test.accept(em);
        });
    }
}

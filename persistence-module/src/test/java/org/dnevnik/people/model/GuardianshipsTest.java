package org.dnevnik.people.model;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.people.view.KinLine;
import org.dnevnik.people.view.PersonDataQuery;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class GuardianshipsTest {

    private static final long MOTHER = 700_191;
    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

    @Test
    void aRelationIsSeenFromBothSides() {
        family((em, relations) -> {
            assertTrue(relations.add(MOTHER, ANNA, "мать", AUTUMN, true, true));
            KinLine mother = kin(em, ANNA).get(0);
            KinLine child = kin(em, MOTHER).get(0);
            assertEquals(List.of(MOTHER, ANNA), List.of(mother.person(), child.person()));
            assertTrue(child.child() && !mother.child() && mother.holds());
        });
    }

    @Test
    void nobodyIsGuardianOfAChildTwice() {
        family((em, relations) -> {
            assertTrue(relations.add(MOTHER, ANNA, "мать", AUTUMN, true, true));
            assertFalse(relations.add(MOTHER, ANNA, "мать", TODAY, true, true));
            assertTrue(relations.add(MOTHER, BORIS, "мать", AUTUMN, true, true));
        });
    }

    @Test
    void whoEndedMayBeginAgain() {
        family((em, relations) -> {
            relations.add(MOTHER, ANNA, "опекун", AUTUMN, true, true);
            KinLine line = kin(em, ANNA).get(0);
            assertTrue(relations.change(ANNA, line.id(), 1, "опекун", AUTUMN, TODAY.minusDays(1), true, true));
            assertTrue(relations.add(MOTHER, ANNA, "мать", TODAY, true, true));
            assertEquals(
                    List.of("мать", "опекун"),
                    kin(em, ANNA).stream().map(KinLine::kinship).toList());
        });
    }

    @Test
    void anOldFormAndAnotherChildsChangeNothing() {
        family((em, relations) -> {
            relations.add(MOTHER, ANNA, "мать", AUTUMN, true, true);
            long id = kin(em, ANNA).get(0).id();
            assertFalse(relations.change(ANNA, id, 0, "тётя", AUTUMN, null, true, true));
            assertFalse(relations.restrict(BORIS, id, 1, TODAY, null, "решение суда"));
            assertFalse(relations.lift(ANNA, id, 2));
            assertEquals("мать", kin(em, ANNA).get(0).kinship());
        });
    }

    @Test
    void aSecondRestrictionKeepsTheFirstInTheHistory() {
        family((em, relations) -> {
            relations.add(MOTHER, ANNA, "мать", AUTUMN, true, true);
            long id = kin(em, ANNA).get(0).id();
            assertTrue(relations.restrict(ANNA, id, 1, AUTUMN, AUTUMN.plusDays(10), "первое"));
            assertTrue(relations.restrict(ANNA, id, 2, TODAY, null, "второе"));
            assertEquals(
                    List.of("второе", "первое"),
                    kin(em, ANNA).stream().map(KinLine::restrictedWhy).toList());
            assertFalse(kin(em, ANNA).get(0).holds());
        });
    }

    @Test
    void aRestrictionEnteredWronglyIsTakenAway() {
        family((em, relations) -> {
            relations.add(MOTHER, ANNA, "мать", AUTUMN, true, true);
            long id = kin(em, ANNA).get(0).id();
            relations.restrict(ANNA, id, 1, TODAY, null, "ошибка");
            assertTrue(kin(em, ANNA).get(0).isRestricted(TODAY));
            assertTrue(relations.lift(ANNA, id, 2));
            assertTrue(kin(em, ANNA).get(0).holds());
        });
    }

    private static List<KinLine> kin(EntityManager em, long person) {
        return new PersonDataQuery(em).family(person, TODAY);
    }

    private static void family(BiConsumer<EntityManager, Guardianships> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(MOTHER, "Иванова", "Мать");
            test.accept(em, new Guardianships(em));
        });
    }
}

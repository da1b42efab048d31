package org.dnevnik.exchange.view;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dnevnik.exchange.view.RosterCondition.Comparison;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.StatementCount;
import org.junit.jupiter.api.Test;

class RosterPageQueryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final RosterCondition ALL = RosterCondition.all(List.of());

    private static RosterField field(RosterTable table, String name) {
        return RosterField.of(table, name).orElseThrow();
    }

    private static RosterAsk ask(RosterTable table, RosterCondition condition, String sort, int limit, int offset) {
        return new RosterAsk(table, Set.of(SchoolStory.SCHOOL), condition, field(table, sort), false, limit, offset);
    }

    private static List<String> column(SchoolStory story, RosterAsk ask, String column) {
        return new RosterPageQuery(story.em(), SchoolStory.TODAY, NOW)
                .page(ask).rows().stream().map(r -> r.getOrDefault(column, "-")).toList();
    }

    private static SchoolStory story(jakarta.persistence.EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        story.sql("INSERT INTO people.staff_position VALUES "
                + "(700301, 700110, 700001, 'TEACHER', 'Учитель', '2026-09-01', null, 1), "
                + "(700302, 700111, 700001, 'TEACHER', 'Учитель', '2026-09-01', null, 1)");
        return story;
    }

    @Test
    void aPageTellsHowManyThereAreAndOfWhom() {
        rolledBack(em -> {
            SchoolStory story = story(em);
            RosterPageQuery query = new RosterPageQuery(em, SchoolStory.TODAY, NOW);
            RosterPage first = query.page(ask(RosterTable.USERS, ALL, "familyName", 2, 0));
            assertEquals(3, first.total());
            assertEquals(Set.of(SchoolStory.ANNA, SchoolStory.TEACHER), first.people());
            assertEquals("2026-11-23T09:00:00.000Z", first.rows().get(0).get("dateLastModified"));
            assertEquals(
                    List.of("Сидорова"), column(story, ask(RosterTable.USERS, ALL, "familyName", 2, 2), "familyName"));
            assertEquals(
                    3,
                    query.page(ask(RosterTable.USERS, ALL, "familyName", 2, 20)).total(),
                    "behind the last");
        });
    }

    @Test
    void rowsAreChosenByFieldsAndValuesAreNeverPartOfTheStatement() {
        rolledBack(em -> {
            SchoolStory story = story(em);
            RosterField name = field(RosterTable.USERS, "familyName");
            RosterCondition contains = RosterCondition.of(name, Comparison.CONTAINS, "ОВ");
            assertEquals(
                    List.of("Иванова", "Петрова", "Сидорова"),
                    column(story, ask(RosterTable.USERS, contains, "familyName", 10, 0), "familyName"));
            RosterCondition both =
                    RosterCondition.all(List.of(contains, RosterCondition.of(name, Comparison.NOT_EQUAL, "Петрова")));
            assertEquals(
                    List.of("Иванова", "Сидорова"),
                    column(story, ask(RosterTable.USERS, both, "familyName", 10, 0), "familyName"));
            RosterCondition evil = RosterCondition.of(name, Comparison.EQUAL, "' OR true --");
            assertEquals(List.of(), column(story, ask(RosterTable.USERS, evil, "familyName", 10, 0), "familyName"));
            assertTrue(RosterField.of(RosterTable.USERS, "surname").isEmpty());
            assertTrue(RosterField.of(RosterTable.USERS, "userIds").isEmpty(), "nobody finds out a SNILS by guessing");
            assertTrue(
                    RosterField.of(RosterTable.USERS, "familyName\" OR true --").isEmpty());
        });
    }

    @Test
    void pupilsOfAClassAreFoundByTheirEnrolments() {
        rolledBack(em -> {
            SchoolStory story = story(em);
            String room = column(story, ask(RosterTable.CLASSES, ALL, "title", 10, 0), "sourcedId")
                    .get(1);
            RosterCondition there = RosterCondition.enrolled(
                    field(RosterTable.ENROLLMENTS, "user.sourcedId"),
                    field(RosterTable.ENROLLMENTS, "class.sourcedId"),
                    room,
                    "student");
            assertEquals(
                    List.of("Иванова"),
                    column(story, ask(RosterTable.USERS, there, "familyName", 10, 0), "familyName"));
            assertEquals(
                    2,
                    column(
                                    story,
                                    ask(
                                            RosterTable.USERS,
                                            RosterCondition.holding(List.of("teacher")),
                                            "familyName",
                                            10,
                                            0),
                                    "familyName")
                            .size());
        });
    }

    @Test
    void aPageBehindANameHoldsWhatFollowsItWhateverHasComeBeforeIt() {
        rolledBack(em -> {
            SchoolStory story = story(em);
            List<String> all = column(story, ask(RosterTable.USERS, ALL, "sourcedId", 10, 0), "sourcedId");
            RosterField name = field(RosterTable.USERS, "sourcedId");
            RosterCondition behind = RosterCondition.of(name, Comparison.GREATER, all.get(0));
            RosterPage page = new RosterPageQuery(em, SchoolStory.TODAY, NOW)
                    .page(ask(RosterTable.USERS, behind, "sourcedId", 1, 0));
            assertEquals(2, page.total());
            assertEquals(all.get(1), page.rows().get(0).get("sourcedId"));
        });
    }

    @Test
    void everyTableIsReadWithOneStatementAndNothingOfAnotherSchool() {
        rolledBack(em -> {
            story(em);
            RosterPageQuery query = new RosterPageQuery(em, SchoolStory.TODAY, NOW);
            for (RosterTable table : RosterTable.told()) {
                RosterAsk own = ask(table, ALL, "sourcedId", 100, 0);
                assertEquals(1, StatementCount.of(() -> query.page(own)), table::toString);
                RosterAsk other = new RosterAsk(
                        table, Set.of(SchoolStory.OTHER_SCHOOL), ALL, field(table, "sourcedId"), true, 100, 0);
                assertEquals(0, query.page(other).rows().size(), table::toString);
            }
        });
    }
}

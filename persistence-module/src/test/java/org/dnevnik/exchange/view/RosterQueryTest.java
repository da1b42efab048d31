package org.dnevnik.exchange.view;

import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class RosterQueryTest {

    /** The school of the story with a position for everybody who teaches, a family, rooms and a work that is marked. */
    private static void told(Consumer<SchoolStory> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.sql("INSERT INTO people.staff_position VALUES "
                    + "(700301, 700110, 700001, 'TEACHER', 'Учитель', '2026-09-01', null, 1), "
                    + "(700302, 700111, 700001, 'TEACHER', 'Учитель', '2026-09-01', null, 1), "
                    + "(700303, 700111, 700001, 'LIBRARIAN', 'Библиотекарь', '2026-09-01', null, 1)");
            story.person(700_120, "Иванова", "Ольга");
            story.sql("INSERT INTO people.guardianship VALUES "
                    + "(700310, 700120, 700100, 'мать', '2026-09-01', null, 1), "
                    + "(700311, 700111, 700100, 'опекун', '2026-09-01', null, 1)");
            story.sql(
                    "UPDATE people.person SET snils = '11223344595', birth_date = '2015-02-01', sex = 'F' WHERE id = 700100");
            test.accept(story);
        });
    }

    /** The installation's own code is told as this. */
    private static final String CODE = "aaaaaaaa";

    private static List<Map<String, String>> rows(EntityManager em, RosterTable table) {
        String code = (String)
                em.createNativeQuery("SELECT roster_code FROM school.region").getSingleResult();
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            new RosterQuery(em, SchoolStory.TODAY).each(table, SchoolStory.SCHOOL, cells -> {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    String cell = cells.get(i);
                    if (cell != null) {
                        row.put(table.header().get(i), cell.replace(code, CODE));
                    }
                }
                rows.add(row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> column(EntityManager em, RosterTable table, String... columns) {
        return rows(em, table).stream()
                .map(r -> String.join(
                        " ",
                        java.util.Arrays.stream(columns)
                                .map(c -> r.getOrDefault(c, "-"))
                                .toList()))
                .toList();
    }

    @Test
    void aYearWithItsPeriodsIsTold() {
        told(story -> assertEquals(
                List.of(
                        "aaaaaaaa-p-700200 gradingPeriod 1 четверть 2026-09-01 aaaaaaaa-y-700001-2026 2027",
                        "aaaaaaaa-p-700201 gradingPeriod 2 четверть 2026-11-02 aaaaaaaa-y-700001-2026 2027",
                        "aaaaaaaa-y-700001-2026 schoolYear 2026/2027 2026-09-01 - 2027"),
                column(
                        story.em(),
                        RosterTable.ACADEMIC_SESSIONS,
                        "sourcedId",
                        "type",
                        "title",
                        "startDate",
                        "parentSourcedId",
                        "schoolYear")));
    }

    @Test
    void whatIsTaughtHasTheScaleOfItsRule() {
        told(story -> {
            story.lesson("2026-11-10", 1);
            assertEquals(
                    List.of("aaaaaaaa-g-700010.aaaaaaaa-s-700020.scale Пять баллов five {5:5},{4:4},{3:3},{2:2},{1:1}"),
                    column(story.em(), RosterTable.SCORE_SCALES, "sourcedId", "title", "type", "scoreScaleValue"));
            story.sql("INSERT INTO journal.scale VALUES (700901, 700001, 'Слова', 'отл:5:5;хор:4.5:4;был::0', 1)");
            story.sql("INSERT INTO journal.grading_rule VALUES"
                    + " (700902, 700001, 5, 5, 700020, 'OWN', 700901, 'PLAIN', 3, '', 0, 1)");
            assertEquals(
                    List.of("Слова own {5:отл},{4.5:хор},{был:был}"),
                    column(story.em(), RosterTable.SCORE_SCALES, "title", "type", "scoreScaleValue"));
        });
    }

    @Test
    void aClassIsAHomeroomAndWhatItIsTaughtAScheduledClass() {
        told(story -> {
            story.lesson("2026-11-10", 1);
            assertEquals(
                    List.of(
                            "aaaaaaaa-g-700010 5А homeroom 05 aaaaaaaa-h-700001",
                            "aaaaaaaa-g-700010.aaaaaaaa-s-700020 Математика 5А scheduled 05 aaaaaaaa-s-700020",
                            "aaaaaaaa-g-700012 1А homeroom 01 aaaaaaaa-h-700001"),
                    column(
                            story.em(),
                            RosterTable.CLASSES,
                            "sourcedId",
                            "title",
                            "classType",
                            "grades",
                            "courseSourcedId"));
        });
    }

    @Test
    void peopleAreToldWithTheirFamiliesAndWithoutThoseWhoHaveLeft() {
        told(story -> {
            assertEquals(
                    List.of("Анна {SNILS:11223344595} aaaaaaaa-u-700111,aaaaaaaa-u-700120 05"),
                    column(story.em(), RosterTable.USERS, "givenName", "userIds", "agentSourcedIds", "grades").stream()
                            .filter(r -> r.startsWith("Анна"))
                            .toList());
            assertEquals(
                    Set.of(700_100L, 700_110L, 700_111L, 700_120L),
                    new RosterQuery(story.em(), SchoolStory.TODAY).people(SchoolStory.SCHOOL),
                    "Boris has left");
            assertEquals(
                    List.of("2015-02-01 female"), column(story.em(), RosterTable.DEMOGRAPHICS, "birthDate", "sex"));
        });
    }

    @Test
    void whoIsSeveralThingsAtASchoolIsOneOfThemFirst() {
        told(story -> assertEquals(
                List.of(
                        "aaaaaaaa-u-700100 student primary",
                        "aaaaaaaa-u-700110 teacher primary",
                        "aaaaaaaa-u-700111 ext:librarian secondary",
                        "aaaaaaaa-u-700111 guardian secondary",
                        "aaaaaaaa-u-700111 teacher primary",
                        "aaaaaaaa-u-700120 parent primary"),
                column(story.em(), RosterTable.ROLES, "userSourcedId", "role", "roleType")));
    }

    @Test
    void aGuardianWhoseRightsACourtHasRestrictedIsNotTold() {
        told(story -> {
            story.sql(
                    "UPDATE people.guardianship SET restricted_since = '2026-11-01', restricted_why = 'суд' WHERE guardian = 700120");
            assertTrue(
                    column(story.em(), RosterTable.USERS, "sourcedId").stream().noneMatch(id -> id.endsWith("700120")));
        });
    }

    @Test
    void teachersAreThoseOfThePlanOrOfTheLessons() {
        told(story -> {
            story.lesson("2026-11-10", 1);
            assertEquals(
                    List.of(
                            "aaaaaaaa-g-700010.aaaaaaaa-s-700020 aaaaaaaa-u-700100 student - 2026-09-01",
                            "aaaaaaaa-g-700010.aaaaaaaa-s-700020 aaaaaaaa-u-700110 teacher true -",
                            "aaaaaaaa-g-700010 aaaaaaaa-u-700100 student - 2026-09-01",
                            "aaaaaaaa-g-700010 aaaaaaaa-u-700111 teacher true -"),
                    column(
                            story.em(),
                            RosterTable.ENROLLMENTS,
                            "classSourcedId",
                            "userSourcedId",
                            "role",
                            "primary",
                            "beginDate"));
        });
    }

    @Test
    void marksAreResultsOfLineItems() {
        told(story -> {
            long lesson = story.lesson("2026-11-10", 1);
            long work = story.work(lesson, SchoolStory.TEST, 1);
            long mark = story.mark(work, lesson, SchoolStory.ANNA, "5-", 5);
            story.mark(work, lesson, SchoolStory.BORIS, "4", 4);
            long second = story.work(lesson, SchoolStory.ANSWER, 2);
            story.mark(second, lesson, SchoolStory.ANNA, "осв", null);
            assertEquals(
                    List.of("Контрольная работа 2026-11-10 aaaaaaaa-t-700031 aaaaaaaa-p-700201 1 5"),
                    column(
                                    story.em(),
                                    RosterTable.LINE_ITEMS,
                                    "title",
                                    "dueDate",
                                    "categorySourcedId",
                                    "academicSessionSourcedId",
                                    "resultValueMin",
                                    "resultValueMax")
                            .stream()
                            .filter(r -> r.startsWith("Контрольная"))
                            .toList());
            assertEquals(
                    List.of("fully graded 5 5- -", "exempt - осв -"),
                    column(story.em(), RosterTable.RESULTS, "scoreStatus", "score", "textScore", "missing"),
                    "Boris has left");
            assertEquals(
                    "aaaaaaaa-m-" + mark,
                    rows(story.em(), RosterTable.RESULTS).get(0).get("sourcedId"));
            assertEquals(
                    List.of("Контрольная работа 2", "Ответ на уроке 1"),
                    column(story.em(), RosterTable.CATEGORIES, "title", "weight").stream()
                            .sorted()
                            .toList());
        });
    }

    @Test
    void namesThatCameWithAPackageAreToldAgain() {
        told(story -> {
            story.lesson("2026-11-10", 1);
            story.sql(
                    "INSERT INTO school.sourced (school, kind, sourced_id, person) VALUES (700001, 'USER', 'anna', 700100)");
            story.sql(
                    "INSERT INTO school.sourced (school, kind, sourced_id, edu_group) VALUES (700001, 'CLASS', 'five', 700010)");
            story.sql(
                    "INSERT INTO school.sourced (school, kind, sourced_id, subject) VALUES (700001, 'COURSE', 'maths', 700020), "
                            + "(700001, 'COURSE', 'rooms', null)");
            story.sql(
                    "INSERT INTO school.sourced (school, kind, sourced_id, year) VALUES (700001, 'SESSION', 'year', 2026)");
            story.sql("INSERT INTO school.sourced (school, kind, sourced_id) VALUES (700001, 'ORG', 'school')");
            assertTrue(column(story.em(), RosterTable.ENROLLMENTS, "sourcedId", "schoolSourcedId")
                    .contains("five.maths.anna.20260901 school"));
            assertTrue(column(story.em(), RosterTable.CLASSES, "sourcedId", "courseSourcedId", "termSourcedIds")
                    .contains("five rooms year"));
        });
    }

    /** What a validator of packages looks at first: every name that a row refers to has a row. */
    @Test
    void everyReferenceLeadsToARow() {
        told(story -> {
            long lesson = story.lesson("2026-11-10", 1);
            story.mark(story.work(lesson, SchoolStory.TEST, 1), lesson, SchoolStory.ANNA, "5", 5);
            Set<String> names = new HashSet<>();
            Map<String, String> references = new LinkedHashMap<>();
            for (RosterTable table : RosterTable.told()) {
                rows(story.em(), table)
                        .forEach(row -> row.forEach((column, cell) -> {
                            if (column.equals("sourcedId")) {
                                assertTrue(
                                        table == RosterTable.DEMOGRAPHICS || names.add(cell),
                                        () -> "twice: " + table + " " + cell);
                            } else if (column.endsWith("SourcedId") || column.endsWith("SourcedIds")) {
                                for (String one : cell.split(",")) {
                                    references.put(one, table + " " + column);
                                }
                            }
                        }));
            }
            references.keySet().removeAll(names);
            assertEquals(Map.of(), references);
            assertTrue(names.size() > 15);
            assertTrue(
                    names.stream().allMatch(n -> n.matches("[0-9A-Za-z._/@-]{1,255}")), "letters that names may have");
        });
    }

    @Test
    void headersAreTheSpecifications() {
        assertEquals(21, RosterTable.values().length, "files that a manifest tells of");
        assertEquals(
                "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,"
                        + "agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,"
                        + "primaryOrgSourcedId,pronouns",
                String.join(",", RosterTable.USERS.header()));
        assertEquals(
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
                String.join(",", RosterTable.ENROLLMENTS.header()));
        assertEquals(
                "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,"
                        + "classSourcedId,inProgress,incomplete,late,missing",
                String.join(",", RosterTable.RESULTS.header()));
        assertEquals(16, RosterTable.DEMOGRAPHICS.header().size());
        assertEquals(13, RosterTable.LINE_ITEMS.header().size());
        assertEquals(14, RosterTable.CLASSES.header().size());
        assertEquals(10, RosterTable.ROLES.header().size());
    }
}

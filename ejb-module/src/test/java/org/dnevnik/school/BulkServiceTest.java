package org.dnevnik.school;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.FIRST_GRADE;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.OTHER_SCHOOL;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.school.view.BulkKind;
import org.dnevnik.school.view.PeopleKind;
import org.dnevnik.testing.SchoolStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final Caller HEAD = caller(SCHOOL);
    private static final String LEARNS = "school.enrolment WHERE person = ?1 AND edu_group = ?2 AND ends IS NULL";

    @Test
    void whoIsMovedLeavesTheClassAndItsSubgroupOnTheDayBeforeAndComesBackByUndoing() {
        inSchool((story, bulk) -> {
            story.enrol(ANNA, HALF, "2026-09-01", null);
            long change = bulk.apply(HEAD, SCHOOL, move(DECEMBER, ANNA));
            assertEquals(2, story.count("school.enrolment WHERE person = ?1 AND ends = '2026-11-30'", ANNA));
            assertEquals(1, story.count(LEARNS + " AND starts = '2026-12-01'", ANNA, FIRST_GRADE));
            assertEquals(
                    1,
                    story.count(
                            "school.movement m JOIN school.moved_enrolment k ON k.movement = m.id AND k.begun "
                                    + "WHERE m.person = ?1 AND m.kind = 'CLASS_CHANGED' AND m.from_group = ?2",
                            ANNA,
                            CLASS));
            bulk.undo(HEAD, SCHOOL, change);
            assertEquals(1, story.count(LEARNS, ANNA, CLASS));
            assertEquals(1, story.count(LEARNS, ANNA, HALF));
            assertEquals(0, story.count("school.enrolment WHERE person = ?1 AND edu_group = ?2", ANNA, FIRST_GRADE));
            assertEquals(1, story.count("school.movement WHERE person = ?1 AND undone_at IS NOT NULL", ANNA));
            assertThrows(NotFound.class, () -> bulk.undo(HEAD, SCHOOL, change), "it is undone once");
        });
    }

    @Test
    void whileOneIsRefusedNobodyIsMoved() {
        inSchool((story, bulk) -> {
            BulkPreview preview = bulk.preview(HEAD, SCHOOL, move(DECEMBER, ANNA, BORIS));
            assertNull(line(preview, ANNA).fault());
            assertEquals("5А", line(preview, ANNA).from());
            assertEquals("1А", line(preview, ANNA).to());
            assertEquals(BulkFault.NOT_HERE, line(preview, BORIS).fault(), "he left in November");
            assertRefused(SchoolRefusal.BULK_REFUSED, () -> bulk.apply(HEAD, SCHOOL, move(DECEMBER, ANNA, BORIS)));
            assertEquals(1, story.count(LEARNS, ANNA, CLASS));
            assertEquals(0, story.count("school.bulk_change"));
        });
    }

    @Test
    void nobodyIsMovedToWhereTheyAreNorBeforeTheyCame() {
        inSchool((story, bulk) -> {
            story.person(700_150, "Новикова", "Инна");
            story.enrol(700_150, FIRST_GRADE, "2026-09-01", null);
            story.person(700_151, "Поздняя", "Инна");
            story.enrol(700_151, CLASS, "2026-09-01", null);
            BulkPreview preview = bulk.preview(HEAD, SCHOOL, move(LocalDate.of(2026, 9, 1), 700_150, 700_151));
            assertEquals(BulkFault.THERE_ALREADY, line(preview, 700_150).fault());
            assertEquals(BulkFault.STARTS_LATER, line(preview, 700_151).fault());
            assertRefused(
                    SchoolRefusal.BULK_DATE, () -> bulk.preview(HEAD, SCHOOL, move(LocalDate.of(2027, 7, 1), ANNA)));
        });
    }

    @Test
    void nobodyLeavesMarksBehindAndTheNewClassesMarksAreNotLeftByUndoing() {
        inSchool((story, bulk) -> {
            story.attendance(story.lesson("2026-12-01", 1), ANNA, "ABSENT");
            assertEquals(
                    BulkFault.NOTED,
                    line(bulk.preview(HEAD, SCHOOL, move(DECEMBER, ANNA)), ANNA).fault());
            assertRefused(SchoolRefusal.BULK_REFUSED, () -> bulk.apply(HEAD, SCHOOL, move(DECEMBER, ANNA)));
            LocalDate before = LocalDate.of(2026, 11, 30);
            BulkOrder graduate = order(BulkKind.GRADUATE, CLASS, before, null, "");
            assertEquals(
                    BulkFault.NOTED,
                    line(bulk.preview(HEAD, SCHOOL, graduate), ANNA).fault());
            long change = bulk.apply(HEAD, SCHOOL, move(DECEMBER.plusDays(1), ANNA));
            long there = story.lesson(FIRST_GRADE, MATHS, "2026-12-02", 1, TEACHER, null);
            story.attendance(there, ANNA, "LATE");
            assertRefused(SchoolRefusal.UNDO_NOTED, () -> bulk.undo(HEAD, SCHOOL, change));
            assertEquals(1, story.count(LEARNS, ANNA, FIRST_GRADE));
        });
    }

    @Test
    void whoIsMovedLeavesTheElectivesThatTakeNobodyFromTheNewClass() {
        inSchool((story, bulk) -> {
            story.sql(
                    "INSERT INTO school.edu_group VALUES (700013, 700001, 2026, 'ELECTIVE', 'Шахматы', 5, null, null, null, 1), "
                            + "(700014, 700001, 2026, 'ELECTIVE', 'Хор', 5, null, null, null, 1)");
            story.sql(
                    "INSERT INTO school.edu_group_parent VALUES (700013, 700010), (700014, 700010), (700014, 700012)");
            story.enrol(ANNA, 700_013, "2026-09-01", null);
            story.enrol(ANNA, 700_014, "2026-09-01", null);
            bulk.apply(HEAD, SCHOOL, move(DECEMBER, ANNA));
            assertEquals(0, story.count(LEARNS, ANNA, 700_013));
            assertEquals(1, story.count(LEARNS, ANNA, 700_014));
        });
    }

    @Test
    void whatWasChangedAgainIsNotUndoneAndIsNamed() {
        inSchool((story, bulk) -> {
            long change = bulk.apply(HEAD, SCHOOL, move(DECEMBER, ANNA));
            story.sql(
                    "UPDATE school.enrolment SET ends = '2026-12-20' WHERE person = ?1 AND edu_group = ?2",
                    ANNA,
                    FIRST_GRADE);
            Refusal refusal = assertThrows(Refusal.class, () -> bulk.undo(HEAD, SCHOOL, change));
            assertEquals(SchoolRefusal.BULK_CHANGED, refusal.reason());
            assertEquals(List.of("Иванова Анна", 1), refusal.details());
        });
    }

    @Test
    void aWholeClassGraduatesAndStudiesAgainAfterUndoing() {
        inSchool((story, bulk) -> {
            story.enrol(ANNA, HALF, "2026-09-01", null);
            LocalDate last = LocalDate.of(2027, 5, 25);
            long change = bulk.apply(HEAD, SCHOOL, order(BulkKind.GRADUATE, CLASS, last, null, ""));
            assertEquals(2, story.count("school.enrolment WHERE person = ?1 AND ends = '2027-05-25'", ANNA));
            assertEquals(1, story.count("school.movement WHERE person = ?1 AND kind = 'GRADUATED'", ANNA));
            bulk.undo(HEAD, SCHOOL, change);
            assertEquals(1, story.count(LEARNS, ANNA, CLASS));
        });
    }

    @Test
    void aSubgroupTakesPupilsOfItsClassOnce() {
        inSchool((story, bulk) -> {
            story.person(700_150, "Новикова", "Инна");
            story.enrol(700_150, FIRST_GRADE, "2026-09-01", null);
            bulk.apply(HEAD, SCHOOL, order(BulkKind.SUBGROUP, HALF, DECEMBER, null, "", ANNA));
            assertEquals(1, story.count(LEARNS, ANNA, HALF));
            BulkPreview again =
                    bulk.preview(HEAD, SCHOOL, order(BulkKind.SUBGROUP, HALF, DECEMBER, null, "", ANNA, 700_150));
            assertEquals(BulkFault.THERE_ALREADY, line(again, ANNA).fault());
            assertEquals(BulkFault.NOT_OF_ITS_CLASSES, line(again, 700_150).fault());
        });
    }

    @Test
    void classesOfTheChosenGetALeaderAndAProfileAndLoseThemAgain() {
        inSchool((story, bulk) -> {
            story.sql(
                    "INSERT INTO people.staff_position VALUES (700800, 700110, 700001, 'TEACHER', 'учитель', '2020-01-01', null, 1)");
            long led = bulk.apply(HEAD, SCHOOL, order(BulkKind.LEADER, null, null, TEACHER, "", ANNA));
            long shaped = bulk.apply(HEAD, SCHOOL, order(BulkKind.PROFILE, null, null, null, "химия", ANNA));
            assertEquals(
                    1,
                    story.count(
                            "school.edu_group WHERE id = ?1 AND class_teacher = ?2 AND profile = 'химия'",
                            CLASS,
                            TEACHER));
            assertRefused(SchoolRefusal.BULK_CHANGED, () -> bulk.undo(HEAD, SCHOOL, led));
            bulk.undo(HEAD, SCHOOL, shaped);
            assertEquals(1, story.count("school.edu_group WHERE id = ?1 AND profile IS NULL", CLASS));
            assertEquals(2, bulk.changes(HEAD, SCHOOL, Long.MAX_VALUE).items().size());
        });
    }

    @Test
    void aPhoneIsWrittenForAllAndTakenBack() {
        inSchool((story, bulk) -> {
            story.sql("UPDATE people.person SET phone = '111-11-11' WHERE id = ?1", ANNA);
            long change = bulk.apply(HEAD, SCHOOL, order(BulkKind.PHONE, null, null, null, "+7 900 000-00-01", ANNA));
            assertEquals(1, story.count("people.person WHERE id = ?1 AND phone = '+7 900 000-00-01'", ANNA));
            bulk.undo(HEAD, SCHOOL, change);
            assertEquals(1, story.count("people.person WHERE id = ?1 AND phone = '111-11-11'", ANNA));
            assertRefused(
                    SchoolRefusal.BULK_VALUE,
                    () -> bulk.preview(HEAD, SCHOOL, order(BulkKind.PHONE, null, null, null, "=1+1", ANNA)));
        });
    }

    @Test
    void nothingIsToldOfSomebodyElsesPupils() {
        inSchool((story, bulk) -> {
            story.person(700_300, "Чужой", "Ученик");
            BulkPreview.Line stranger = line(bulk.preview(HEAD, SCHOOL, move(DECEMBER, 700_300)), 700_300);
            assertEquals("№ 700300", stranger.name());
            assertEquals(
                    BulkFault.NOT_HERE,
                    line(
                                    bulk.preview(
                                            HEAD,
                                            SCHOOL,
                                            order(BulkKind.PHONE, null, null, null, "+7 900 000", 700_300)),
                                    700_300)
                            .fault());
            assertThrows(NotFound.class, () -> bulk.preview(caller(OTHER_SCHOOL), SCHOOL, move(DECEMBER, ANNA)));
        });
    }

    private static BulkPreview.Line line(BulkPreview preview, long id) {
        return preview.lines().stream().filter(l -> l.id() == id).findFirst().orElseThrow();
    }

    private static void assertRefused(SchoolRefusal reason, Runnable act) {
        assertEquals(reason, assertThrows(Refusal.class, act::run).reason());
    }

    private static BulkOrder move(LocalDate since, long... people) {
        return order(BulkKind.MOVE, FIRST_GRADE, since, null, "", people);
    }

    private static BulkOrder order(
            BulkKind kind,
            @Nullable Long group,
            @Nullable LocalDate since,
            @Nullable Long person,
            String value,
            long... people) {
        List<Long> chosen = java.util.Arrays.stream(people).boxed().toList();
        return new BulkOrder(kind, PeopleKind.PUPILS, chosen, group, since, person, value);
    }

    private static void inSchool(BiConsumer<SchoolStory, BulkService> test) {
        rolledBack(
                em -> test.accept(new SchoolStory(em), new BulkService(em, new SchoolClock(NOON), new AccessLog(em))));
    }

    private static Caller caller(long school) {
        return new Caller(1, CLASS_TEACHER, List.of(new Caller.Position(Role.HEAD, school)), "127.0.0.1");
    }
}

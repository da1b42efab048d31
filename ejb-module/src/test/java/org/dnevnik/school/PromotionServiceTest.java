package org.dnevnik.school;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.school.OpenYear.Fate;
import org.dnevnik.school.OpenYear.PupilMove;
import org.dnevnik.school.view.Promotion;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class PromotionServiceTest {

    private static final Caller ADMINISTRATOR = caller(CLASS_TEACHER, Role.ADMINISTRATOR, SCHOOL);
    private static final UUID KEY = UUID.fromString("00000000-0000-0000-0000-000000000007");
    private static final long VERA = 700_102;

    private static final String IN_NEW =
            "school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group WHERE g.school = 700001 AND g.year = 2027";

    private static final String GONE =
            "school.movement WHERE from_group = ?1 AND person = ?2 AND date = '2027-07-31' AND to_group IS NULL ";

    private interface Opening {
        void in(SchoolStory story, PromotionService service);
    }

    private static void onDay(String day, Opening test) {
        rolledBack(em -> test.in(story(em), service(em, day)));
    }

    private static SchoolStory story(EntityManager em) {
        SchoolStory story = new SchoolStory(em);
        story.person(VERA, "Ветрова", "Вера");
        story.enrol(VERA, CLASS, "2026-09-01", null);
        story.enrol(ANNA, HALF, "2026-09-01", null);
        story.sql("INSERT INTO school.holiday (school, year, starts, ends, name) VALUES "
                + "(700001, 2026, '2026-10-26', '2026-11-01', 'Осенние каникулы')");
        return story;
    }

    private static PromotionService service(EntityManager em, String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC);
        return new PromotionService(em, new SchoolClock(clock), new AccessLog(em));
    }

    private static OpenYear order(PromotionService service, UUID key, PupilMove... pupils) {
        PromotionSheet sheet = service.sheet(ADMINISTRATOR, SCHOOL);
        return new OpenYear(
                key,
                sheet.year(),
                sheet.lines().stream().map(PromotionSheet.Line::proposal).toList(),
                List.of(pupils),
                true);
    }

    @Test
    void theNextYearHasItsCalendarItsClassesAndItsPupils() {
        onDay("2027-06-10", (story, service) -> {
            Promotion made = service.open(ADMINISTRATOR, SCHOOL, order(service, KEY));
            assertEquals(List.of(2027, 2, 2, 0), List.of(made.year(), made.classes(), made.moved(), made.graduated()));
            assertEquals(
                    1,
                    story.count(
                            "school.academic_year WHERE school = 700001 AND year = 2027 AND starts = '2027-09-01'"));
            assertEquals(
                    2,
                    story.count("school.reporting_period WHERE school = 700001 AND year = 2027 AND closed_at IS NULL"));
            assertEquals(1, story.count("school.holiday WHERE school = 700001 AND starts = '2027-10-26'"));
            assertEquals(
                    1,
                    story.count(
                            "school.edu_group WHERE school = 700001 AND year = 2027 AND name = '6А' AND parallel = 6 AND class_teacher = ?1",
                            CLASS_TEACHER));
            assertEquals(
                    1, story.count(IN_NEW + " AND g.name = '6А' AND e.person = ?1 AND e.starts = '2027-08-01'", ANNA));
            assertEquals(0, story.count(IN_NEW + " AND e.person = ?1", BORIS), "left in November");
            assertEquals(
                    1, story.count(IN_NEW + " AND g.kind = 'SUBGROUP' AND g.name = '6А-1' AND e.person = ?1", ANNA));
        });
    }

    @Test
    void thePastIsNotTouched() {
        onDay("2027-06-10", (story, service) -> {
            service.open(ADMINISTRATOR, SCHOOL, order(service, KEY));
            assertEquals(
                    1,
                    story.count("school.enrolment WHERE edu_group = ?1 AND person = ?2 AND ends IS NULL", CLASS, ANNA));
        });
    }

    @Test
    void whoGraduatesOrLeavesIsInTheSchoolUntilTheYearEnds() {
        onDay("2027-06-10", (story, service) -> {
            service.open(ADMINISTRATOR, SCHOOL, order(service, KEY, new PupilMove(VERA, Fate.LEAVES, "")));
            assertEquals(
                    1,
                    story.count(
                            "school.enrolment WHERE edu_group = ?1 AND person = ?2 AND ends = '2027-07-31'",
                            CLASS,
                            VERA));
            assertEquals(1, story.count(GONE + "AND kind = 'LEFT' AND undone_at IS NULL", CLASS, VERA));
            service.undo(ADMINISTRATOR, SCHOOL, 2027);
            assertEquals(1, story.count(GONE + "AND undone_at IS NOT NULL", CLASS, VERA));
            assertEquals(0, story.count("school.moved_enrolment"));
        });
    }

    @Test
    void theSameOrderIsDoneOnceAndAnotherIsRefused() {
        onDay("2027-06-10", (story, service) -> {
            Promotion first = service.open(ADMINISTRATOR, SCHOOL, order(service, KEY));
            OpenYear again = new OpenYear(KEY, 2027, List.of(), List.of(), true);
            assertEquals(first, service.open(ADMINISTRATOR, SCHOOL, again));
            OpenYear other = order(service, UUID.fromString("00000000-0000-0000-0000-000000000008"));
            assertThrows(Refusal.class, () -> service.open(ADMINISTRATOR, SCHOOL, other));
        });
    }

    @Test
    void undoingLeavesEverythingAsItWas() {
        onDay("2027-06-10", (story, service) -> {
            long groups = story.count("school.edu_group WHERE school = 700001");
            long enrolments = story.count(
                    "school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group WHERE g.school = 700001 AND e.ends IS NULL");
            service.open(ADMINISTRATOR, SCHOOL, order(service, KEY, new PupilMove(VERA, Fate.GRADUATES, "")));
            service.undo(ADMINISTRATOR, SCHOOL, 2027);
            assertEquals(groups, story.count("school.edu_group WHERE school = 700001"));
            assertEquals(
                    enrolments,
                    story.count(
                            "school.enrolment e JOIN school.edu_group g ON g.id = e.edu_group WHERE g.school = 700001 AND e.ends IS NULL"));
            assertEquals(0, story.count("school.academic_year WHERE school = 700001 AND year = 2027"));
            assertNull(service.sheet(ADMINISTRATOR, SCHOOL).made());
            Promotion anew = service.open(
                    ADMINISTRATOR, SCHOOL, order(service, UUID.fromString("00000000-0000-0000-0000-000000000009")));
            assertTrue(anew.opened());
        });
    }

    @Test
    void whatHasBegunOrCarriesAnythingIsNotUndone() {
        onDay("2027-06-10", (story, service) -> {
            service.open(ADMINISTRATOR, SCHOOL, order(service, KEY));
            story.sql(
                    "UPDATE school.edu_group SET class_teacher = NULL, version = 2 WHERE school = 700001 AND year = 2027 AND name = '6А'");
            assertThrows(Refusal.class, () -> service.undo(ADMINISTRATOR, SCHOOL, 2027));
        });
        rolledBack(em -> {
            story(em);
            PromotionService june = service(em, "2027-06-10");
            june.open(ADMINISTRATOR, SCHOOL, order(june, KEY));
            assertThrows(Refusal.class, () -> service(em, "2027-08-01").undo(ADMINISTRATOR, SCHOOL, 2027));
        });
    }
}

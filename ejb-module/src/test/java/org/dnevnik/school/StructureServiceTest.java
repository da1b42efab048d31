package org.dnevnik.school;

import static org.dnevnik.testing.Callers.caller;
import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS_TEACHER;
import static org.dnevnik.testing.SchoolStory.HALF;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.SCHOOL;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

/** Who is in a subgroup, a stream or an elective. */
class StructureServiceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final Caller HEAD = caller(CLASS_TEACHER, Role.HEAD, SCHOOL);
    private static final String IN_IT = "school.enrolment WHERE edu_group = ?1 AND person = ?2 AND ends IS NULL";

    @Test
    void whoHasAMarkOfTodayInTheGroupLeavesItTheDayAfter() {
        inSchool((story, structure) -> {
            structure.setMembers(HEAD, SCHOOL, YEAR, HALF, List.of(ANNA));
            long lesson = story.lesson(HALF, MATHS, "2026-11-23", 1, TEACHER, null);
            story.attendance(lesson, ANNA, "LATE");
            Refusal refusal =
                    assertThrows(Refusal.class, () -> structure.setMembers(HEAD, SCHOOL, YEAR, HALF, List.of()));
            assertEquals(SchoolRefusal.MEMBERS_NOTED, refusal.reason());
            assertEquals(List.of("23.11.2026"), refusal.details());
            assertEquals(1, story.count(IN_IT, HALF, ANNA));
            story.sql("UPDATE timetable.lesson SET date = '2026-11-20' WHERE id = ?1", lesson);
            structure.setMembers(HEAD, SCHOOL, YEAR, HALF, List.of());
            assertEquals(0, story.count(IN_IT, HALF, ANNA));
        });
    }

    @Test
    void whoLooksWhoCouldBeInAGroupStandsInTheLog() {
        inSchool((story, structure) -> {
            structure.members(HEAD, SCHOOL, YEAR, HALF);
            assertEquals(1, story.count("people.access_log WHERE subject = ?1 AND what = 'list of pupils'", ANNA));
        });
    }

    private static void inSchool(BiConsumer<SchoolStory, StructureService> test) {
        rolledBack(em ->
                test.accept(new SchoolStory(em), new StructureService(em, new SchoolClock(NOON), new AccessLog(em))));
    }
}

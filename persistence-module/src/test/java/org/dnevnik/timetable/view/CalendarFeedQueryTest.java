package org.dnevnik.timetable.view;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.BORIS;
import static org.dnevnik.testing.SchoolStory.TEACHER;
import static org.dnevnik.testing.SchoolStory.TODAY;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.timetable.model.CalendarFeeds;
import org.dnevnik.timetable.model.Substitutions;
import org.dnevnik.timetable.view.CalendarFeedQuery.Owned;
import org.junit.jupiter.api.Test;

class CalendarFeedQueryTest {

    private static final long MOTHER = 700_950;
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = Instant.parse("2027-11-23T09:00:00Z");
    private static final byte[] SECRET = new byte[32];

    private static void inSchool(BiConsumer<SchoolStory, CalendarFeedQuery> test) {
        rolledBack(em -> {
            SchoolStory story = new SchoolStory(em);
            story.person(MOTHER, "Иванова", "Ирина");
            story.sql(
                    "INSERT INTO people.guardianship VALUES (700951, 700950, 700100, 'MOTHER', '2026-09-01', '2026-11-23', 1)");
            test.accept(story, new CalendarFeedQuery(em));
        });
    }

    @Test
    void aGuardianFollowsTheChildUntilTheGuardianshipEnds() {
        inSchool((story, feeds) -> {
            assertEquals(
                    List.of(ANNA),
                    feeds.subjects(MOTHER, TODAY).stream()
                            .map(FeedSubject::person)
                            .toList());
            assertEquals(List.of(), feeds.subjects(MOTHER, TODAY.plusDays(1)));
        });
    }

    @Test
    void whoeverLearnsFollowsOneself() {
        inSchool((story, feeds) -> {
            FeedSubject self = feeds.subjects(ANNA, TODAY).get(0);
            assertEquals(new FeedSubject(ANNA, "Иванова Анна", true, null, null, null, Set.of()), self);
            assertEquals(List.of(), feeds.subjects(BORIS, TODAY), "left the school");
        });
    }

    @Test
    void aPupilAttendsAndATeacherGivesTheSameLesson() {
        inSchool((story, feeds) -> {
            story.lesson("2026-11-10", 1);
            story.lesson("2026-11-20", 2);
            assertEquals(
                    List.of(false, false),
                    feeds.lessons(ANNA, TODAY.minusDays(20), TODAY).stream()
                            .map(FeedLesson::given)
                            .toList());
            assertEquals(1, feeds.lessons(BORIS, TODAY.minusDays(20), TODAY).size(), "the one before leaving");
            assertEquals(
                    List.of(true, true),
                    feeds.lessons(TEACHER, TODAY.minusDays(20), TODAY).stream()
                            .map(FeedLesson::given)
                            .toList());
            assertEquals(1, feeds.lessons(TEACHER, TODAY.minusDays(3), TODAY).size());
        });
    }

    @Test
    void aLessonKeepsItsIdentityWhenItIsCancelledAndComesBack() {
        inSchool((story, feeds) -> {
            long lesson = story.lesson("2026-11-24", 1);
            story.sql(
                    "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES (700901, 700110, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)");
            Substitutions changes = new Substitutions(story.em());
            assertTrue(changes.cancel(lesson, SchoolStory.YEAR, "", TEACHER));
            FeedLesson gone = onlyLesson(feeds, ANNA);
            assertEquals(List.of(lesson, 2L, true), List.of(gone.id(), (long) gone.version(), gone.cancelled()));
            assertTrue(onlyLesson(feeds, TEACHER).cancelled());
            changes.takeBack(made(story, lesson));
            FeedLesson again = onlyLesson(feeds, ANNA);
            assertEquals(List.of(lesson, 3L, false), List.of(again.id(), (long) again.version(), again.cancelled()));
        });
    }

    @Test
    void whoIsReplacedReadsACancellationAndTheStandInALesson() {
        inSchool((story, feeds) -> {
            long lesson = story.lesson("2026-11-24", 1);
            story.sql(
                    "INSERT INTO people.staff_position (id, person, school, role, title, starts, version) VALUES (700901, 700110, 700001, 'TEACHER', 'учитель', '2020-09-01', 1)");
            new Substitutions(story.em()).replace(lesson, SchoolStory.YEAR, SchoolStory.CO_TEACHER, 0, "", TEACHER);
            assertTrue(onlyLesson(feeds, TEACHER).cancelled());
            FeedLesson taken = onlyLesson(feeds, SchoolStory.CO_TEACHER);
            assertEquals(List.of(lesson, 2L, false), List.of(taken.id(), (long) taken.version(), taken.cancelled()));
            assertEquals(false, onlyLesson(feeds, ANNA).cancelled());
        });
    }

    @Test
    void holidaysAndDaysOffAreThoseOfTheSchool() {
        inSchool((story, feeds) -> {
            story.sql(
                    "INSERT INTO school.holiday VALUES (700001, 2026, '2026-12-31', '2027-01-10', 'Зимние каникулы')");
            story.sql("INSERT INTO school.special_day VALUES (700001, 2026, '2026-11-25', 'OFF', null, 'День школы')");
            FeedHolidaysQuery free = new FeedHolidaysQuery(story.em());
            assertEquals(
                    List.of("День школы", "Зимние каникулы"),
                    free.of(ANNA, TODAY, TODAY.plusDays(60)).stream()
                            .map(FeedEvent::title)
                            .toList());
            assertEquals(List.of(), free.of(BORIS, TODAY, TODAY.plusDays(60)), "left the school");
        });
    }

    private static FeedLesson onlyLesson(CalendarFeedQuery feeds, long person) {
        List<FeedLesson> lessons = feeds.lessons(person, TODAY, TODAY.plusDays(7));
        assertEquals(1, lessons.size());
        return lessons.get(0);
    }

    private static List<Long> made(SchoolStory story, long lesson) {
        return List.of(((Number) story.em()
                        .createNativeQuery("SELECT id FROM timetable.substitution WHERE lesson_key = ?1")
                        .setParameter(1, lesson)
                        .getSingleResult())
                .longValue());
    }

    @Test
    void aNewAddressEndsTheOneBefore() {
        rolledBack(em -> {
            new SchoolStory(em);
            CalendarFeeds feeds = new CalendarFeeds(em);
            CalendarFeedQuery read = new CalendarFeedQuery(em);
            byte[] later = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30, 31, 32
            };
            feeds.open(ANNA, ANNA, SECRET, NOW, LATER, "LESSONS,HOMEWORK");
            Owned owned = new Owned(ANNA, ANNA, Set.of(CalendarPart.LESSONS, CalendarPart.HOMEWORK));
            assertEquals(Optional.of(owned), read.owned(SECRET, NOW));
            assertEquals(Optional.empty(), read.owned(SECRET, LATER), "it ends by itself");
            feeds.read(ANNA, ANNA, NOW);
            assertNotNull(read.subjects(ANNA, TODAY).get(0).readAt());
            feeds.open(ANNA, ANNA, later, NOW, LATER, "LESSONS");
            assertEquals(Optional.empty(), read.owned(SECRET, NOW));
            feeds.choose(ANNA, ANNA, "HOLIDAYS");
            assertEquals(Optional.of(new Owned(ANNA, ANNA, Set.of(CalendarPart.HOLIDAYS))), read.owned(later, NOW));
            assertNull(read.subjects(ANNA, TODAY).get(0).readAt());
            feeds.end(ANNA, ANNA);
            assertEquals(Optional.empty(), read.owned(later, NOW));
        });
    }
}

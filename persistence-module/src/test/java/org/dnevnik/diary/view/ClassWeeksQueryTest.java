package org.dnevnik.diary.view;

import static org.dnevnik.diary.view.Story.CLASS;
import static org.dnevnik.diary.view.Story.HALF;
import static org.dnevnik.diary.view.Story.MONDAY;
import static org.dnevnik.diary.view.Story.OTHER_HALF;
import static org.dnevnik.diary.view.Story.PUPIL;
import static org.dnevnik.testing.TestDatabase.rolledBack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dnevnik.diary.model.WeekFact;
import org.dnevnik.diary.model.WeekText;
import org.dnevnik.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class's weeks tell, pupil by pupil, what the pupil's own week tells. */
class ClassWeeksQueryTest {

    private static final long MATHS = 900_020;
    private static final long ENGLISH = 900_021;
    private static final long ANSWER = 900_040;
    private static final LocalDate TODAY = MONDAY.plusDays(3);
    private static final List<Long> PUPILS = List.of(PUPIL, 900_120L, 900_121L, 900_122L);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachWeekIsWhatItsFamilyReads(long seed) {
        rolledBack(em -> {
            week(em, new Random(seed));
            Map<Long, List<WeekFact>> weeks = new ClassWeeksQuery(em).of(PUPILS, 2026, MONDAY, TODAY);
            assertTrue(weeks.getOrDefault(PUPIL, List.of()).size() > 10, "there is something to compare");
            for (long pupil : PUPILS) {
                assertEquals(own(em, pupil), text(pupil, weeks.getOrDefault(pupil, List.of())));
            }
        });
    }

    @Test
    void aWholeClassCostsTwoStatements() {
        rolledBack(em -> {
            week(em, new Random(7));
            ClassWeeksQuery query = new ClassWeeksQuery(em);
            assertEquals(2, StatementCount.of(() -> query.of(PUPILS, 2026, MONDAY, TODAY)));
            assertEquals(0, StatementCount.of(() -> query.of(List.of(), 2026, MONDAY, TODAY)));
        });
    }

    private static String own(EntityManager em, long pupil) {
        DiaryPupil whose = new DiaryPupilQuery(em).of(pupil, TODAY).orElseThrow();
        return text(
                pupil,
                WeekFacts.of(new DiaryWeekQuery(em).of(whose, MONDAY, TODAY).days()));
    }

    private static String text(long pupil, List<WeekFact> facts) {
        return new WeekText(pupil, 0, MONDAY, facts).text();
    }

    /** Four pupils, one of whom came in the middle of the week and one of whom sits in the other half; lessons of all fates with everything on them. */
    private static void week(EntityManager em, Random random) {
        Story story = new Story(em);
        long enrolment = 900_300;
        for (long pupil : PUPILS.subList(1, PUPILS.size())) {
            story.person(pupil, "Ученик" + pupil, "Имя", null);
            String starts = pupil == 900_122 ? "2026-10-07" : "2026-09-01";
            for (long group : new long[] {CLASS, pupil == 900_121 ? OTHER_HALF : HALF}) {
                story.sql(
                        "INSERT INTO school.enrolment VALUES (?1, ?2, ?3, CAST(?4 AS date), NULL, 1)",
                        ++enrolment,
                        pupil,
                        group,
                        starts);
            }
        }
        for (int day = 0; day < 6; day++) {
            for (int number = 1; number < 4; number++) {
                lesson(story, random, MONDAY.plusDays(day), number);
            }
        }
        due(story, 900_850, HALF, MONDAY.plusDays(2));
        due(story, 900_851, CLASS, MONDAY.plusDays(6));
        story.sql("UPDATE homework.homework SET to_all = false WHERE id = 900851");
        story.sql(
                "INSERT INTO homework.task (id, year, homework, person, state, version) VALUES (900860, 2026, 900851, 900120, 'SEEN', 1)");
    }

    private static void lesson(Story story, Random random, LocalDate date, int number) {
        long group = number < 3 ? CLASS : random.nextBoolean() ? HALF : OTHER_HALF;
        long lesson = story.lesson(group, number < 3 ? MATHS : ENGLISH, date, number);
        long work = story.work(lesson, ANSWER);
        for (int i = 0; i < PUPILS.size(); i++) {
            if (random.nextInt(3) == 0) {
                boolean again = random.nextInt(4) == 0;
                story.sql(
                        "INSERT INTO journal.mark (id, year, work, lesson, person, value, grade, set_by, set_at, version, comment, old_value) "
                                + "VALUES (?1, 2026, ?2, ?3, ?4, ?5, 4, 900102, now(), 1, CAST(?6 AS varchar), CAST(?7 AS varchar))",
                        work * 10 + i,
                        work,
                        lesson,
                        PUPILS.get(i),
                        random.nextBoolean() ? "4" : "4-",
                        again ? "Хорошо" : null,
                        again ? "2" : null);
            }
            if (random.nextInt(4) == 0) {
                story.sql(
                        "INSERT INTO journal.lesson_log_entry (id, year, lesson, person, status, minutes, set_by, set_at, version) "
                                + "VALUES (?1, 2026, ?2, ?3, 'LATE', 7, 900102, now(), 1)",
                        lesson * 10 + i,
                        lesson,
                        PUPILS.get(i));
            }
        }
        if (random.nextBoolean()) {
            story.homework(lesson, "№ " + number);
        }
    }

    private static void due(Story story, long id, long group, LocalDate day) {
        story.sql(
                "INSERT INTO homework.homework (id, year, school, edu_group, subject, due, text, issued_by, issued_at, version) "
                        + "VALUES (?1, 2026, 900001, ?2, ?3, ?4, ?5, 900102, now(), 1)",
                id,
                group,
                MATHS,
                Date.valueOf(day),
                "К дню № " + id);
    }
}

package org.dnevnik.journal;

import static org.dnevnik.journal.JournalScene.CLASS_TEACHER;
import static org.dnevnik.journal.JournalScene.FOREIGN_HEAD;
import static org.dnevnik.journal.JournalScene.TEACHER;
import static org.dnevnik.journal.JournalScene.played;
import static org.dnevnik.testing.SchoolStory.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonCard.LessonWork;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.testing.SchoolStory;
import org.junit.jupiter.api.Test;

class LessonCardServiceTest {

    @Test
    void aTopicIsWrittenOnceAndNotOverAnother() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 2);
            LessonCard card = scene.cards.setTopic(TEACHER, new SetTopic(lesson, YEAR, " Дроби ", 1));
            assertEquals("Дроби", card.topic());
            assertEquals(card, scene.cards.setTopic(TEACHER, new SetTopic(lesson, YEAR, "Дроби", 1)));
            assertThrows(Changed.class, () -> scene.cards.setTopic(TEACHER, new SetTopic(lesson, YEAR, "Степени", 1)));
            assertNull(scene.cards
                    .setTopic(TEACHER, new SetTopic(lesson, YEAR, "", 2))
                    .topic());
            assertEquals(2, scene.story.count("journal.ledger WHERE kind = 'TOPIC' AND lesson = ?1", lesson));
        });
    }

    @Test
    void worksAreAddedBehindEachOtherAndAnEmptyOneIsTakenAway() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 2);
            scene.cards.addWork(TEACHER, new AddWork(lesson, YEAR, SchoolStory.ANSWER, null));
            LessonCard two = scene.cards.addWork(TEACHER, new AddWork(lesson, YEAR, SchoolStory.TEST, "Дроби"));
            assertEquals(
                    List.of("О", "КР"),
                    two.works().stream().map(LessonWork::abbr).toList());
            long first = two.works().get(0).id();
            assertEquals(
                    1,
                    scene.cards.removeWork(TEACHER, lesson, YEAR, first).works().size());
            assertEquals(
                    1,
                    scene.cards.removeWork(TEACHER, lesson, YEAR, first).works().size());
            assertEquals(3, scene.ledger(lesson));
        });
    }

    @Test
    void aWorkWithMarksStays() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 2);
            scene.type(lesson, "5", 0, 0);
            long work = scene.cards.card(TEACHER, lesson, YEAR).works().get(0).id();
            Refusal refusal = assertThrows(Refusal.class, () -> scene.cards.removeWork(TEACHER, lesson, YEAR, work));
            assertEquals(JournalRefusal.WORK_HAS_MARKS, refusal.reason());
        });
    }

    @Test
    void aTypeOfAnotherSchoolIsRefused() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 2);
            AddWork foreign = new AddWork(lesson, YEAR, 1, null);
            assertThrows(Refusal.class, () -> scene.cards.addWork(TEACHER, foreign));
        });
    }

    @Test
    void aClassTeacherReadsTheCardAndAnotherSchoolFindsNothing() {
        played(scene -> {
            long lesson = scene.story.lesson("2026-11-20", 2);
            assertEquals("5А", scene.cards.card(CLASS_TEACHER, lesson, YEAR).group());
            SetTopic topic = new SetTopic(lesson, YEAR, "Дроби", 1);
            assertThrows(NotAllowed.class, () -> scene.cards.setTopic(CLASS_TEACHER, topic));
            assertThrows(NotFound.class, () -> scene.cards.card(FOREIGN_HEAD, lesson, YEAR));
        });
    }

    @Test
    void aSchoolWithoutTypesOfWorkGetsTheUsualOnes() {
        played(scene -> {
            scene.story.sql("DELETE FROM journal.work_type WHERE school = ?1", SchoolStory.SCHOOL);
            long lesson = scene.story.lesson("2026-11-20", 2);
            assertEquals(10, scene.cards.card(TEACHER, lesson, YEAR).types().size());
        });
    }
}

package org.dnevnik.homework;

import static org.dnevnik.testing.SchoolStory.ANNA;
import static org.dnevnik.testing.SchoolStory.CLASS;
import static org.dnevnik.testing.SchoolStory.MATHS;
import static org.dnevnik.testing.SchoolStory.YEAR;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dnevnik.files.KeptFiles;
import org.dnevnik.homework.model.WantedAnswer;
import org.dnevnik.homework.view.PupilTask;
import org.dnevnik.homework.view.PupilTaskQuery;
import org.dnevnik.journal.JournalAtHand;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Caller.Position;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.school.GroupAccessLog;
import org.dnevnik.testing.SchoolStory;
import org.dnevnik.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** The services of homework over a small school on the evening of 23 November 2026, in a transaction that is rolled back. */
final class HomeworkScene {

    static final long MOTHER = 700_160;
    static final Caller TEACHER = caller(SchoolStory.TEACHER, Role.TEACHER, SchoolStory.SCHOOL);
    static final Caller COLLEAGUE = caller(SchoolStory.CO_TEACHER, Role.TEACHER, SchoolStory.SCHOOL);
    static final Caller FOREIGN_HEAD = caller(SchoolStory.CO_TEACHER, Role.HEAD, SchoolStory.OTHER_SCHOOL);
    static final Caller PUPIL = caller(ANNA, Role.PUPIL, SchoolStory.SCHOOL);
    static final Caller PARENT =
            new Caller(MOTHER + 1000, MOTHER, List.of(new Position(Role.GUARDIAN, null)), "127.0.0.1");

    final EntityManager em;
    final SchoolStory story;
    final List<Notice> announced = new ArrayList<>();
    final SchoolClock clock = new SchoolClock(Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), ZoneOffset.UTC));
    final GivingService giving;
    final DraftService drafts;
    final HomeworkService homework;
    final ChangingService changing;
    final HomeworkFiles files;
    final CheckService checks;
    final TaskService tasks;
    final AnswerService answers;
    final long held;
    final long ahead;

    private HomeworkScene(EntityManager em) {
        this.em = em;
        story = new SchoolStory(em);
        story.person(MOTHER, "Иванова", "Ирина");
        story.sql(
                "INSERT INTO people.guardianship VALUES (700161, ?1, ?2, 'MOTHER', '2026-09-01', null, 1)",
                MOTHER,
                ANNA);
        story.sql("INSERT INTO journal.work_type VALUES (700032, 700001, 'Домашняя работа', 'Д', 1, 3, 1)");
        held = story.lesson("2026-11-23", 2);
        ahead = story.lesson("2026-11-26", 3);
        Notices notices = new Notices() {
            @Override
            public void add(Notice notice) {
                announced.add(notice);
            }
        };
        GroupAccessLog looks = new GroupAccessLog(em);
        HomeworkMarks marks =
                new HomeworkMarks(em, clock, JournalAtHand.journal(em, clock, notices), JournalAtHand.cards(em, clock));
        drafts = new DraftService(em, clock, new KeptFiles(em, clock));
        giving = new GivingService(em, clock, notices);
        homework = new HomeworkService(em, clock, notices, looks);
        changing = new ChangingService(em, clock, notices);
        files = new HomeworkFiles(em, clock, notices);
        checks = new CheckService(em, clock, notices, looks, marks);
        answers = new AnswerService(em, clock, new Families(em, clock), new AccessLog(em));
        tasks = new TaskService(em, clock, new Families(em, clock), new AccessLog(em));
    }

    static void played(Consumer<HomeworkScene> test) {
        TestDatabase.rolledBack(em -> test.accept(new HomeworkScene(em)));
    }

    long draft() {
        return drafts.save(TEACHER, new SaveDraft(null, UUID.randomUUID(), CLASS, MATHS, 0, "{\"text\":\"Упр. 5\"}"))
                .id();
    }

    static GiveHomework order(long draft, IssueHomework asked, Long... pupils) {
        return new GiveHomework(draft, CLASS, MATHS, List.of(pupils), null, null, asked);
    }

    static IssueHomework asked(String text, WantedAnswer answer, @Nullable Long lesson, @Nullable String due) {
        return new IssueHomework(text, "", 30, answer, lesson, due == null ? null : LocalDate.parse(due));
    }

    /** A homework for the next lesson, given to the class. */
    long given(WantedAnswer answer) {
        return giving.give(TEACHER, order(draft(), asked("Упр. 5", answer, ahead, null)))
                .id();
    }

    /** Anna's task of a homework. */
    PupilTask task(long id) {
        em.flush();
        return new PupilTaskQuery(em)
                .of(id, YEAR).stream()
                        .filter(t -> t.person() == ANNA)
                        .findFirst()
                        .orElseThrow();
    }

    CheckTask check(long id, String words, @Nullable String mark) {
        PupilTask task = task(id);
        return new CheckTask(task.task(), YEAR, task.version(), words, mark, task.markVersion(), null);
    }

    WriteAnswer answer(long id, String text, int seen) {
        return new WriteAnswer(task(id).task(), YEAR, text, seen, false);
    }

    static Caller caller(long person, Role role, long school) {
        return new Caller(person + 1000, person, List.of(new Position(role, school)), "127.0.0.1");
    }
}

package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.homework.AnswerService;
import org.dnevnik.homework.ChangeHomework;
import org.dnevnik.homework.ChangingService;
import org.dnevnik.homework.CheckService;
import org.dnevnik.homework.CheckTask;
import org.dnevnik.homework.DraftService;
import org.dnevnik.homework.GiveHomework;
import org.dnevnik.homework.GivingService;
import org.dnevnik.homework.GivingStart;
import org.dnevnik.homework.HomeworkService;
import org.dnevnik.homework.IssueHomework;
import org.dnevnik.homework.SaveDraft;
import org.dnevnik.homework.TaskService;
import org.dnevnik.homework.WriteAnswer;
import org.dnevnik.homework.model.WantedAnswer;

/** Rows of homework.txt: what is given, done and checked. */
final class HomeworkCalls {

    private static final long HOMEWORK = 80101;
    private static final long TASK = 80101;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry(
                    "GivingService.open",
                    c -> giving().open(c, new GivingStart(null, null, null, World.YEAR, null, null))),
            entry("GivingService.choice", c -> giving().choice(c, Calls.CLASS, Calls.SUBJECT)),
            entry("GivingService.load", c -> giving().load(c, Calls.CLASS, Calls.SUBJECT, Calls.MONDAY, 0)),
            entry(
                    "DraftService.save",
                    c -> Calls.of(DraftService.class)
                            .save(c, new SaveDraft(null, UUID.randomUUID(), Calls.CLASS, Calls.SUBJECT, 0, "{}"))),
            entry("DraftService.discard", c -> Calls.of(DraftService.class).discard(c, 1)),
            entry(
                    "GivingService.give",
                    c -> giving().give(
                                    c,
                                    new GiveHomework(1, Calls.CLASS, Calls.SUBJECT, List.of(), null, null, asked()))),
            entry("HomeworkService.desk", c -> homework().desk(c, null, null)),
            entry("HomeworkService.archive", c -> homework().archive(c, "", null)),
            entry("HomeworkService.atLesson", c -> homework().atLesson(c, Calls.LESSON, World.YEAR)),
            entry("HomeworkService.sheet", c -> homework().sheet(c, HOMEWORK, World.YEAR)),
            entry(
                    "ChangingService.change",
                    c -> changing().change(c, new ChangeHomework(HOMEWORK, World.YEAR, 1, asked()))),
            entry("ChangingService.cancel", c -> changing().cancel(c, HOMEWORK, World.YEAR)),
            entry("ChangingService.restore", c -> changing().restore(c, HOMEWORK, World.YEAR)),
            entry("HomeworkService.remind", c -> homework().remind(c, HOMEWORK, World.YEAR, null)),
            entry("CheckService.stack", c -> checks().stack(c, HOMEWORK, World.YEAR, TASK)),
            entry("CheckService.check", c -> checks().check(c, check())),
            entry("CheckService.giveBack", c -> checks().giveBack(c, check())),
            entry("CheckService.exempt", c -> checks().exempt(c, check())),
            entry("CheckService.callAgain", c -> checks().callAgain(c, check())),
            entry("TaskService.list", c -> tasks().list(c, Calls.PUPIL, null)),
            entry("TaskService.open", c -> tasks().open(c, TASK, World.YEAR)),
            entry("AnswerService.write", c -> Calls.of(AnswerService.class).write(c, answer())),
            entry("AnswerService.submit", c -> Calls.of(AnswerService.class).submit(c, answer())),
            entry("AnswerService.takeBack", c -> Calls.of(AnswerService.class).takeBack(c, TASK, World.YEAR)));

    private HomeworkCalls() {}

    private static IssueHomework asked() {
        return new IssueHomework("Упр. 6", "", null, WantedAnswer.TEXT, null, Calls.MONDAY);
    }

    private static CheckTask check() {
        return new CheckTask(TASK, World.YEAR, 1, "Хорошо", null, 0, null);
    }

    private static WriteAnswer answer() {
        return new WriteAnswer(TASK, World.YEAR, "Ответ", 0, false);
    }

    private static GivingService giving() {
        return Calls.of(GivingService.class);
    }

    private static HomeworkService homework() {
        return Calls.of(HomeworkService.class);
    }

    private static ChangingService changing() {
        return Calls.of(ChangingService.class);
    }

    private static CheckService checks() {
        return Calls.of(CheckService.class);
    }

    private static TaskService tasks() {
        return Calls.of(TaskService.class);
    }
}

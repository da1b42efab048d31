package org.dnevnik.container;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.files.AddFile;
import org.dnevnik.files.FileService;
import org.dnevnik.files.HandOver;
import org.dnevnik.journal.AssessmentService;
import org.dnevnik.journal.KeepPlan;
import org.dnevnik.journal.LessonDeskService;
import org.dnevnik.journal.MakePlan;
import org.dnevnik.journal.SetStep;
import org.dnevnik.journal.SubjectPlanService;
import org.dnevnik.journal.view.PlanTopic;
import org.dnevnik.kernel.Caller;

/** Rows of lesson.txt: the page of a lesson, its files, the plans of subjects. */
final class LessonCalls {

    private static final long PLAN = 80101;
    private static final long FILE = 80101;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("SubjectPlanService.desk", c -> plans().desk(c, false)),
            entry("SubjectPlanService.plan", c -> plans().plan(c, PLAN)),
            entry(
                    "SubjectPlanService.make",
                    c -> plans().make(c, new MakePlan(Calls.SCHOOL, World.YEAR, Calls.SUBJECT, 5, "План", PLAN))),
            entry(
                    "SubjectPlanService.keep",
                    c -> plans().keep(
                                    c,
                                    new KeepPlan(
                                            PLAN, 1, "План", 5, List.of(new PlanTopic(null, "Дроби", 2, null, null))))),
            entry("SubjectPlanService.assign", c -> plans().assign(c, PLAN, List.of(Calls.CLASS))),
            entry("SubjectPlanService.drop", c -> plans().drop(c, PLAN)),
            entry("SubjectPlanService.read", c -> plans().read(c, PLAN, Calls.nothing())),
            entry("LessonDeskService.open", c -> lessons().open(c, Calls.LESSON, World.YEAR)),
            entry("LessonDeskService.note", c -> lessons().note(c, Calls.LESSON, World.YEAR, "Заметка")),
            entry("LessonDeskService.step", c -> lessons().step(c, new SetStep(Calls.LESSON, World.YEAR, 1, 1))),
            entry("LessonDeskService.takeTopics", c -> lessons().takeTopics(c, Calls.LESSON, World.YEAR)),
            entry("AssessmentService.check", c -> assessments().check(c, Calls.LESSON, World.YEAR, 801)),
            entry("AssessmentService.schedule", c -> assessments().schedule(c, null, null)),
            entry("AssessmentService.publish", c -> assessments().publish(c, 801, true)),
            entry("AssessmentService.block", c -> assessments().block(c, Calls.SCHOOL, false)),
            entry("AssessmentService.flag", c -> assessments().flag(c, Calls.SCHOOL, 801, false)),
            entry("FileService.files", c -> files().files(c, "LESSON", Calls.LESSON)),
            entry("FileService.add", LessonCalls::add),
            entry("FileService.file", c -> files().file(c, FILE)),
            entry("FileService.read", LessonCalls::read),
            entry(
                    "FileService.handOver",
                    c -> files().handOver(c, new HandOver(List.of(), "LESSON", Calls.LESSON, "LESSON", Calls.LESSON))),
            entry("FileService.drop", c -> files().drop(c, FILE)));

    private LessonCalls() {}

    private static void read(Caller caller) {
        try {
            files().read(caller, FILE, new ByteArrayOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Caller caller) {
        try {
            Path text = Files.createTempFile("attached", ".txt");
            try {
                Files.writeString(text, "текст");
                files().add(caller, new AddFile("LESSON", Calls.LESSON, "а.txt", text));
            } finally {
                Files.deleteIfExists(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SubjectPlanService plans() {
        return Calls.of(SubjectPlanService.class);
    }

    private static LessonDeskService lessons() {
        return Calls.of(LessonDeskService.class);
    }

    private static AssessmentService assessments() {
        return Calls.of(AssessmentService.class);
    }

    private static FileService files() {
        return Calls.of(FileService.class);
    }
}

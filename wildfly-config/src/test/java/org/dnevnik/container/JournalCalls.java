package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.diary.WhoseDiary;
import org.dnevnik.journal.AddWork;
import org.dnevnik.journal.ChangeWork;
import org.dnevnik.journal.DebtService;
import org.dnevnik.journal.EntryNoteService;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.LedgerService;
import org.dnevnik.journal.LessonCardService;
import org.dnevnik.journal.MarkDetailService;
import org.dnevnik.journal.MarkPlace;
import org.dnevnik.journal.NoteEntry;
import org.dnevnik.journal.NoteMark;
import org.dnevnik.journal.RetakeMark;
import org.dnevnik.journal.SetTopic;
import org.dnevnik.journal.view.ChangesAsked;

/** Rows of journal.txt: the journal and what is read from it. */
final class JournalCalls {

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("DiaryService.open", c -> Calls.of(DiaryService.class).open(c, WhoseDiary.of(Calls.PUPIL), null)),
            entry(
                    "DiaryService.changes",
                    c -> Calls.of(DiaryService.class).changes(c, Calls.PUPIL, Calls.WORK, World.YEAR)),
            entry("LedgerService.state", c -> Calls.of(LedgerService.class).state(c, Calls.SCHOOL)),
            entry("LedgerService.check", c -> Calls.of(LedgerService.class).check(c, Calls.SCHOOL, 0)),
            entry("LedgerService.sign", c -> Calls.of(LedgerService.class).sign(c, Calls.SCHOOL)),
            entry(
                    "LedgerService.document",
                    c -> Calls.of(LedgerService.class).document(c, Calls.SCHOOL, Calls.SIGNATURE)),
            entry(
                    "LedgerService.changes",
                    c -> Calls.of(LedgerService.class)
                            .changes(
                                    c,
                                    Calls.SCHOOL,
                                    new ChangesAsked(Calls.MONDAY, Calls.MONDAY.plusDays(6), null, "", "", null))),
            entry("DiaryService.debts", c -> Calls.of(DiaryService.class).debts(c, WhoseDiary.of(Calls.PUPIL))),
            entry("DebtService.debts", c -> Calls.of(DebtService.class).debts(c)),
            entry(
                    "MarkDetailService.detail",
                    c -> Calls.of(MarkDetailService.class).detail(c, place())),
            entry(
                    "MarkDetailService.note",
                    c -> Calls.of(MarkDetailService.class).note(c, new NoteMark(place(), "Молодец", null, null, 0))),
            entry(
                    "EntryNoteService.told",
                    c -> Calls.of(EntryNoteService.class).told(c, Calls.LESSON, World.YEAR, Calls.PUPIL)),
            entry(
                    "EntryNoteService.say",
                    c -> Calls.of(EntryNoteService.class)
                            .say(c, new NoteEntry(Calls.LESSON, World.YEAR, Calls.PUPIL, "Без тетради", null, 0))),
            entry(
                    "MarkDetailService.retake",
                    c -> Calls.of(MarkDetailService.class).retake(c, new RetakeMark(place(), "5", null, 0))),
            entry("JournalService.desk", c -> Calls.of(JournalService.class).desk(c)),
            entry("JournalService.ofClass", c -> Calls.of(JournalService.class).ofClass(c, Calls.CLASS)),
            entry("JournalService.grid", c -> Calls.of(JournalService.class).grid(c, Calls.CLASS, Calls.SUBJECT, null)),
            entry("JournalService.setCell", c -> Calls.of(JournalService.class).setCell(c, Calls.cell("5"))),
            entry("JournalService.check", c -> Calls.of(JournalService.class).check(c, Calls.cell("5"))),
            entry("JournalService.cell", c -> Calls.of(JournalService.class).cell(c, Calls.cell(""))),
            entry(
                    "JournalService.history",
                    c -> Calls.of(JournalService.class).history(c, Calls.LESSON, World.YEAR, Calls.PUPIL)),
            entry(
                    "LessonCardService.card",
                    c -> Calls.of(LessonCardService.class).card(c, Calls.LESSON, World.YEAR)),
            entry(
                    "LessonCardService.setTopic",
                    c -> Calls.of(LessonCardService.class)
                            .setTopic(c, new SetTopic(Calls.LESSON, World.YEAR, "Дроби", 0))),
            entry(
                    "LessonCardService.addWork",
                    c -> Calls.of(LessonCardService.class)
                            .addWork(c, new AddWork(Calls.LESSON, World.YEAR, 801, "Работа"))),
            entry(
                    "LessonCardService.changeWork",
                    c -> Calls.of(LessonCardService.class)
                            .changeWork(
                                    c,
                                    new ChangeWork(
                                            Calls.LESSON, World.YEAR, Calls.WORK, 801, "Работа", true, true, null, 0))),
            entry(
                    "LessonCardService.removeWork",
                    c -> Calls.of(LessonCardService.class).removeWork(c, Calls.LESSON, World.YEAR, Calls.EMPTY_WORK)));

    private static MarkPlace place() {
        return new MarkPlace(Calls.LESSON, World.YEAR, Calls.WORK, Calls.PUPIL, null);
    }

    private JournalCalls() {}
}

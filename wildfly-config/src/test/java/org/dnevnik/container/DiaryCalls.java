package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.diary.AskTarget;
import org.dnevnik.diary.DiaryFiguresService;
import org.dnevnik.diary.DiaryMarksService;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.diary.DiarySignatureService;
import org.dnevnik.diary.DiaryTargetService;
import org.dnevnik.diary.SignWeek;
import org.dnevnik.diary.WhoseDiary;

/** How the rows of rights/diary.txt are called. */
final class DiaryCalls {

    /** What the parent has signed for the pupil. */
    private static final long WEEK_SIGNATURE = 80101;

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("DiaryService.pupil", c -> Calls.of(DiaryService.class).pupil(c, Calls.PUPIL)),
            entry("DiaryService.day", c -> Calls.of(DiaryService.class).day(c, WhoseDiary.of(Calls.PUPIL), null)),
            entry(
                    "DiaryMarksService.span",
                    c -> Calls.of(DiaryMarksService.class).span(c, WhoseDiary.of(Calls.PUPIL), null)),
            entry(
                    "DiaryMarksService.subject",
                    c -> Calls.of(DiaryMarksService.class).subject(c, Calls.PUPIL, Calls.CLASS, Calls.SUBJECT, null)),
            entry(
                    "DiaryMarksService.recent",
                    c -> Calls.of(DiaryMarksService.class).recent(c, WhoseDiary.of(Calls.PUPIL), false, null)),
            entry(
                    "DiaryFiguresService.figures",
                    c -> Calls.of(DiaryFiguresService.class).figures(c, WhoseDiary.of(Calls.PUPIL), null, null)),
            entry(
                    "DiaryFiguresService.rating",
                    c -> Calls.of(DiaryFiguresService.class).rating(c, Calls.CLASS, null)),
            entry(
                    "DiarySignatureService.week",
                    c -> Calls.of(DiarySignatureService.class).week(c, Calls.PUPIL, Calls.MONDAY)),
            entry(
                    "DiarySignatureService.sign",
                    c -> Calls.of(DiarySignatureService.class).sign(c, new SignWeek(Calls.PUPIL, Calls.MONDAY, ""))),
            entry(
                    "DiarySignatureService.signed",
                    c -> Calls.of(DiarySignatureService.class).signed(c, WEEK_SIGNATURE, World.YEAR)),
            entry(
                    "DiarySignatureService.ofClass",
                    c -> Calls.of(DiarySignatureService.class).ofClass(c, Calls.CLASS, Calls.MONDAY)),
            entry(
                    "DiaryTargetService.target",
                    c -> Calls.of(DiaryTargetService.class)
                            .target(c, new AskTarget(Calls.PUPIL, Calls.CLASS, Calls.SUBJECT, null, "", null))));

    private DiaryCalls() {}
}

package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.exchange.SharedDiaryService;
import org.dnevnik.exchange.SharedHomeworkService;
import org.dnevnik.exchange.SharedLessonService;
import org.dnevnik.exchange.SharedMarkService;
import org.dnevnik.exchange.SharedPeopleService;
import org.dnevnik.exchange.SharedResultService;
import org.dnevnik.exchange.SharedSchoolService;
import org.dnevnik.exchange.SharedWritingService;
import org.dnevnik.exchange.view.SharedSpan;

/** Rows of sharing.txt: what other systems read and change through the public API. Lists leave out what must not be known, so they answer everybody. */
final class SharingCalls {

    private static final long PERIOD = 801;
    private static final long MARK = 80117;
    private static final long HOMEWORK = 80101;
    private static final long TYPE = 801;
    private static final SharedSpan WEEK = new SharedSpan(Calls.MONDAY, Calls.MONDAY.plusDays(6));

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("SharedLessonService.lessons", c -> lessons().lessons(c, List.of(Calls.LESSON))),
            entry("SharedLessonService.ofGroup", c -> lessons().ofGroup(c, Calls.CLASS, null, WEEK)),
            entry("SharedLessonService.works", c -> lessons().works(c, List.of(Calls.WORK), List.of(HOMEWORK))),
            entry("SharedLessonService.homework", c -> lessons().homework(c, List.of(HOMEWORK))),
            entry("SharedLessonService.tasks", c -> lessons().tasks(c, List.of(HOMEWORK))),
            entry("SharedLessonService.tasksOfLessons", c -> lessons().tasksOfLessons(c, List.of(Calls.LESSON))),
            entry("SharedLessonService.entries", c -> lessons().entries(c, List.of(Calls.LESSON))),
            entry("SharedLessonService.entriesOfGroup", c -> lessons().entriesOfGroup(c, Calls.CLASS, null, WEEK)),
            entry("SharedMarkService.marks", c -> marks().marks(c, List.of(MARK))),
            entry("SharedMarkService.ofLessons", c -> marks().ofLessons(c, List.of(Calls.LESSON))),
            entry("SharedMarkService.ofWorks", c -> marks().ofWorks(c, List.of(Calls.WORK))),
            entry("SharedMarkService.ofGroup", c -> marks().ofGroup(c, Calls.CLASS, null, WEEK)),
            entry("SharedMarkService.ofPupil", c -> marks().ofPupil(c, Calls.PUPIL, WEEK)),
            entry("SharedMarkService.counts", c -> marks().counts(c, Calls.WORK)),
            entry("SharedResultService.finals", c -> results().finals(c, List.of(1L))),
            entry("SharedResultService.finalsOfGroup", c -> results().finalsOfGroup(c, Calls.CLASS, null)),
            entry("SharedResultService.finalsOfPupil", c -> results().finalsOfPupil(c, Calls.PUPIL, Calls.CLASS)),
            entry("SharedResultService.averages", c -> results().averages(c, Calls.CLASS, WEEK)),
            entry("SharedResultService.average", c -> results().average(c, Calls.PUPIL, PERIOD, Calls.SUBJECT)),
            entry("SharedDiaryService.days", c -> diaries().days(c, Calls.PUPIL, Calls.CLASS, WEEK)),
            entry("SharedDiaryService.recent", c -> diaries().recent(c, Calls.PUPIL, WEEK, null, 10)),
            entry("SharedDiaryService.homework", c -> diaries().homework(c, Calls.PUPIL, WEEK)),
            entry("SharedDiaryService.tasks", c -> diaries().tasks(c, Calls.PUPIL, null, WEEK, 0, 10)),
            entry("SharedDiaryService.undone", c -> diaries().undone(c, Calls.PUPIL)),
            entry("SharedDiaryService.entries", c -> diaries().entries(c, Calls.PUPIL, null, WEEK)),
            entry("SharedPeopleService.context", c -> people().context(c)),
            entry("SharedPeopleService.contextOfChild", c -> people().contextOfChild(c, Calls.PUPIL)),
            entry("SharedPeopleService.search", c -> people().search(c, "Номер")),
            entry("SharedPeopleService.persons", c -> people().persons(c, List.of(Calls.PUPIL))),
            entry("SharedPeopleService.users", c -> people().users(c, List.of(Calls.PUPIL))),
            entry("SharedPeopleService.members", c -> people().members(c, List.of(Calls.CLASS))),
            entry("SharedPeopleService.students", c -> people().students(c, 913)),
            entry("SharedPeopleService.classmates", c -> people().classmates(c)),
            entry("SharedPeopleService.teachers", c -> people().teachers(c, Calls.CLASS)),
            entry("SharedPeopleService.leader", c -> people().leader(c, Calls.CLASS)),
            entry("SharedPeopleService.relatives", c -> people().relatives(c, Calls.PUPIL)),
            entry("SharedPeopleService.relativesOfChildren", c -> people().relativesOfChildren(c)),
            entry("SharedPeopleService.stays", c -> people().stays(c, Calls.PUPIL)),
            entry("SharedSchoolService.schools", c -> schools().schools(c, List.of(Calls.SCHOOL))),
            entry("SharedSchoolService.groups", c -> schools().groups(c, List.of(Calls.CLASS))),
            entry("SharedSchoolService.parallel", c -> schools().parallel(c, Calls.CLASS)),
            entry("SharedSchoolService.ofSchool", c -> schools().ofSchool(c, Calls.SCHOOL)),
            entry("SharedSchoolService.ofTeacher", c -> schools().ofTeacher(c, 913)),
            entry("SharedSchoolService.subjects", c -> schools().subjects(c, Calls.SCHOOL)),
            entry("SharedSchoolService.taught", c -> schools().taught(c, Calls.CLASS)),
            entry("SharedSchoolService.calendar", c -> schools().calendar(c, Calls.CLASS)),
            entry("SharedSchoolService.types", c -> schools().types(c, Calls.SCHOOL)),
            entry("SharedSchoolService.bells", c -> schools().bells(c, Calls.SCHOOL)),
            entry("SharedSchoolService.staff", c -> schools().staff(c, Calls.SCHOOL)),
            entry("SharedWritingService.mark", c -> writing().mark(c, Calls.WORK, Calls.PUPIL, "5", null)),
            entry(
                    "SharedWritingService.markAtLesson",
                    c -> writing().markAtLesson(c, Calls.LESSON, Calls.PUPIL, "5", null)),
            entry("SharedWritingService.change", c -> writing().change(c, MARK, "4", null)),
            entry("SharedWritingService.drop", c -> writing().drop(c, MARK, null)),
            entry("SharedWritingService.attend", c -> writing().attend(c, Calls.LESSON, Calls.PUPIL, "ILL", null)),
            entry("SharedWritingService.addWork", c -> writing().addWork(c, Calls.LESSON, TYPE, null)),
            entry("SharedHomeworkService.give", c -> homework().give(c, Calls.LESSON, "Упр. 7", List.of())),
            entry(
                    "SharedHomeworkService.giveForDay",
                    c -> homework().giveForDay(c, Calls.CLASS, Calls.SUBJECT, Calls.MONDAY, "Упр. 7", List.of())),
            entry("SharedHomeworkService.become", c -> homework().become(c, HOMEWORK, Calls.PUPIL, "CHECKED")));

    private SharingCalls() {}

    private static SharedLessonService lessons() {
        return Calls.of(SharedLessonService.class);
    }

    private static SharedMarkService marks() {
        return Calls.of(SharedMarkService.class);
    }

    private static SharedResultService results() {
        return Calls.of(SharedResultService.class);
    }

    private static SharedDiaryService diaries() {
        return Calls.of(SharedDiaryService.class);
    }

    private static SharedPeopleService people() {
        return Calls.of(SharedPeopleService.class);
    }

    private static SharedSchoolService schools() {
        return Calls.of(SharedSchoolService.class);
    }

    private static SharedWritingService writing() {
        return Calls.of(SharedWritingService.class);
    }

    private static SharedHomeworkService homework() {
        return Calls.of(SharedHomeworkService.class);
    }
}

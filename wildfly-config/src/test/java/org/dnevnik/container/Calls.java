package org.dnevnik.container;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.dnevnik.diary.DiaryService;
import org.dnevnik.exchange.SchoolPackageService;
import org.dnevnik.identity.UserService;
import org.dnevnik.journal.AddWork;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.LessonCardService;
import org.dnevnik.journal.SetCell;
import org.dnevnik.journal.SetTopic;
import org.dnevnik.kernel.Caller;
import org.dnevnik.notifications.NotificationService;
import org.dnevnik.outbox.OutboxService;
import org.dnevnik.school.ImportDeskService;
import org.dnevnik.school.ImportFile;
import org.dnevnik.school.ImportService;
import org.dnevnik.school.PeopleAsked;
import org.dnevnik.school.PeopleService;
import org.dnevnik.timetable.CalendarFeedService;
import org.dnevnik.timetable.TimetableImportService;
import org.dnevnik.timetable.TimetableService;

/** How each row of rights.txt is called: always for the first school of world.sql, its class 5А, its lesson of Математика, its pupil. */
final class Calls {

    static final long SCHOOL = 801;
    static final long CLASS = 80101;
    static final long SUBJECT = 8011;
    static final long LESSON = 80111;
    static final long WORK = 80111;
    static final long EMPTY_WORK = 80119;
    static final long PUPIL = 917;
    static final long DEAD_LETTER = 801;
    static final int IMPORT = 80101;

    private static final LocalDate MONDAY = LocalDate.of(World.YEAR, 11, 23);

    /** One call of a service on somebody's behalf. */
    interface Call {
        void as(Caller caller);
    }

    static final Map<String, Call> ALL = Map.ofEntries(
            entry("DiaryService.open", c -> of(DiaryService.class).open(c, PUPIL, null)),
            entry("UserService.me", c -> of(UserService.class).me(c)),
            entry("PeopleService.pupils", c -> of(PeopleService.class).pupils(c, people())),
            entry(
                    "PeopleService.staff",
                    c -> of(PeopleService.class).staff(c, new PeopleAsked(SCHOOL, null, "", null))),
            entry("PeopleService.schools", c -> of(PeopleService.class).schools(c, "", 0)),
            entry("ImportDeskService.desk", c -> of(ImportDeskService.class).desk(c, SCHOOL)),
            entry("ImportDeskService.run", c -> of(ImportDeskService.class).run(c, SCHOOL, IMPORT)),
            entry("ImportService.preview", c -> of(ImportService.class).preview(c, SCHOOL, List.of())),
            entry("ImportService.apply", c -> of(ImportService.class).apply(c, SCHOOL, List.of())),
            entry("ImportService.start", c -> of(ImportService.class).start(c, SCHOOL, List.of())),
            entry("TimetableService.week", c -> of(TimetableService.class).week(c, (long) CLASS, null, MONDAY)),
            entry(
                    "CalendarFeedService.subjects",
                    c -> of(CalendarFeedService.class).subjects(c)),
            entry("CalendarFeedService.open", c -> of(CalendarFeedService.class).open(c, PUPIL)),
            entry("CalendarFeedService.end", c -> of(CalendarFeedService.class).end(c, PUPIL)),
            entry(
                    "TimetableImportService.preview",
                    c -> of(TimetableImportService.class).preview(c, SCHOOL, MONDAY, nothing())),
            entry(
                    "TimetableImportService.apply",
                    c -> of(TimetableImportService.class).apply(c, SCHOOL, MONDAY, nothing())),
            entry(
                    "TimetableImportService.start",
                    c -> of(TimetableImportService.class).start(c, SCHOOL, MONDAY, nothing())),
            entry("JournalService.desk", c -> of(JournalService.class).desk(c)),
            entry("JournalService.ofClass", c -> of(JournalService.class).ofClass(c, CLASS)),
            entry("JournalService.grid", c -> of(JournalService.class).grid(c, CLASS, SUBJECT, null)),
            entry("JournalService.setCell", c -> of(JournalService.class).setCell(c, cell("5"))),
            entry("JournalService.cell", c -> of(JournalService.class).cell(c, cell(""))),
            entry("JournalService.history", c -> of(JournalService.class).history(c, LESSON, World.YEAR, PUPIL)),
            entry("LessonCardService.card", c -> of(LessonCardService.class).card(c, LESSON, World.YEAR)),
            entry(
                    "LessonCardService.setTopic",
                    c -> of(LessonCardService.class).setTopic(c, new SetTopic(LESSON, World.YEAR, "Дроби", 0))),
            entry(
                    "LessonCardService.addWork",
                    c -> of(LessonCardService.class).addWork(c, new AddWork(LESSON, World.YEAR, 801, "Работа"))),
            entry(
                    "LessonCardService.removeWork",
                    c -> of(LessonCardService.class).removeWork(c, LESSON, World.YEAR, EMPTY_WORK)),
            entry(
                    "SchoolPackageService.pack",
                    c -> forget(of(SchoolPackageService.class).pack(c, SCHOOL))),
            entry(
                    "SchoolPackageService.unpack",
                    c -> of(SchoolPackageService.class).unpack(c, InputStream.nullInputStream())),
            entry("OutboxService.state", c -> of(OutboxService.class).state(c, null)),
            entry("OutboxService.replay", c -> of(OutboxService.class).replay(c, DEAD_LETTER)),
            entry("OutboxService.replayAll", c -> of(OutboxService.class).replayAll(c)),
            entry("OutboxService.drop", c -> of(OutboxService.class).drop(c, DEAD_LETTER)),
            entry("NotificationService.list", c -> of(NotificationService.class).list(c, null)),
            entry(
                    "NotificationService.unseen",
                    c -> of(NotificationService.class).unseen(c)),
            entry(
                    "NotificationService.seeAll",
                    c -> of(NotificationService.class).seeAll(c, Long.MAX_VALUE)));

    private Calls() {}

    static Call named(String method) {
        return Objects.requireNonNull(ALL.get(method), method);
    }

    static SetCell cell(String text) {
        return new SetCell(LESSON, World.YEAR, WORK, PUPIL, text, false, 0, 0, null);
    }

    private static PeopleAsked people() {
        return new PeopleAsked(SCHOOL, CLASS, "", null);
    }

    private static ImportFile nothing() {
        return new ImportFile("nothing.fet", new byte[0]);
    }

    private static void forget(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("BanJNDI") // our own services by their own names
    static <T> T of(Class<T> service) {
        try {
            return service.cast(InitialContext.doLookup("java:app/ejb/" + service.getSimpleName()));
        } catch (NamingException e) {
            throw new IllegalStateException("no service " + service.getSimpleName(), e);
        }
    }
}

package org.dnevnik.journal;

import static org.dnevnik.testing.SchoolStory.ANNA;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dnevnik.journal.view.CellView;
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

/** The services of the journal over a small school on the evening of 23 November 2026, in a transaction that is rolled back. */
final class JournalScene {

    static final Caller TEACHER = caller(SchoolStory.TEACHER, Role.TEACHER, SchoolStory.SCHOOL);
    static final Caller CO_TEACHER = caller(SchoolStory.CO_TEACHER, Role.TEACHER, SchoolStory.SCHOOL);
    static final Caller CLASS_TEACHER = caller(SchoolStory.CLASS_TEACHER, Role.TEACHER, SchoolStory.SCHOOL);
    static final Caller ADMINISTRATOR = caller(SchoolStory.CLASS_TEACHER, Role.ADMINISTRATOR, SchoolStory.SCHOOL);
    static final Caller FOREIGN_HEAD = caller(SchoolStory.CO_TEACHER, Role.HEAD, SchoolStory.OTHER_SCHOOL);

    final EntityManager em;
    final SchoolStory story;
    final List<Notice> announced = new ArrayList<>();
    final SchoolClock clock = new SchoolClock(Clock.fixed(Instant.parse("2026-11-23T16:00:00Z"), ZoneOffset.UTC));
    final Notices notices = new Notices() {
        @Override
        public void add(Notice notice) {
            announced.add(notice);
        }
    };
    final JournalReads reads;
    final JournalService journal;
    final LessonCardService cards;
    final MarkDetailService details;
    final EntryNoteService notes;
    final GradingService grading;
    final DebtService debts;
    final AttendanceService attendance;
    final FamilyAbsenceService family;
    final AbsenceNoticeService absences;
    final UnfilledService unfilled;
    final AbsenceDays days;

    private JournalScene(EntityManager em) {
        this.em = em;
        story = new SchoolStory(em);
        reads = new JournalReads(new GroupAccessLog(em), clock);
        journal = new JournalService(em, clock, notices, reads);
        cards = new LessonCardService(em, clock);
        details = new MarkDetailService(em, clock, notices);
        notes = new EntryNoteService(em, clock, notices);
        grading = new GradingService(em, clock);
        debts = new DebtService(em, clock, new JournalReads(new GroupAccessLog(em), clock));
        JournalReads reads = new JournalReads(new GroupAccessLog(em), clock);
        Families families = new Families(em, clock);
        AbsencePupils pupils = new AbsencePupils(em, clock, families);
        attendance = new AttendanceService(em, clock, notices, reads);
        family = new FamilyAbsenceService(em, clock, families, pupils, notices, new AccessLog(em));
        absences = new AbsenceNoticeService(em, clock, pupils, notices, reads);
        unfilled = new UnfilledService(em, clock);
        days = new AbsenceDays(em, clock);
    }

    static void played(Consumer<JournalScene> test) {
        TestDatabase.rolledBack(em -> test.accept(new JournalScene(em)));
    }

    /** The teacher types into Anna's cell of a lesson, having seen these versions. */
    CellView type(long lesson, String text, int seenMark, int seenEntry) {
        return journal.setCell(TEACHER, order(lesson, null, text, seenMark, seenEntry));
    }

    static SetCell order(long lesson, @Nullable Long work, String text, int seenMark, int seenEntry) {
        return new SetCell(lesson, SchoolStory.YEAR, work, ANNA, text, false, seenMark, seenEntry, SchoolStory.QUARTER);
    }

    long ledger(long lesson) {
        return story.count("journal.ledger WHERE lesson = ?1", lesson);
    }

    static Caller caller(long person, Role role, long school) {
        return new Caller(person + 1000, person, List.of(new Position(role, school)), "127.0.0.1");
    }
}

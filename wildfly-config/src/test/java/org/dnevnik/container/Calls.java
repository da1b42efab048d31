package org.dnevnik.container;

import static java.util.Map.entry;

import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.dnevnik.journal.AddWork;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.LessonCardService;
import org.dnevnik.journal.SetCell;
import org.dnevnik.journal.SetTopic;
import org.dnevnik.kernel.Caller;
import org.dnevnik.notifications.NotificationService;
import org.dnevnik.outbox.OutboxService;

/** How each row of rights.txt is called: always for the first school of world.sql, its class 5А, its lesson of Математика, its pupil. */
final class Calls {

    static final long CLASS = 80101;
    static final long SUBJECT = 8011;
    static final long LESSON = 80111;
    static final long WORK = 80111;
    static final long EMPTY_WORK = 80119;
    static final long PUPIL = 917;
    static final long DEAD_LETTER = 801;

    /** One call of a service on somebody's behalf. */
    interface Call {
        void as(Caller caller);
    }

    static final Map<String, Call> ALL = Map.ofEntries(
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

    static SetCell cell(String text) {
        return new SetCell(LESSON, World.YEAR, WORK, PUPIL, text, false, 0, 0, null);
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

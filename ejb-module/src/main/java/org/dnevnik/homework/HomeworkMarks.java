package org.dnevnik.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dnevnik.homework.model.Homework;
import org.dnevnik.homework.view.GroupAheadQuery;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.journal.AddWork;
import org.dnevnik.journal.JournalService;
import org.dnevnik.journal.LessonCardService;
import org.dnevnik.journal.SetCell;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonCard.TypeChoice;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.YearId;

/** Marks for homework: they stand in the journal, in a work of their own at the lesson for which it was due, under all rules of the journal. */
@ApplicationScoped
class HomeworkMarks {

    private static final int TITLE_LETTERS = 80;

    /** How the type for homework is called in a school's list; where there is none, it is the first one. */
    private static final String TYPE = "домашн";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private JournalService journal;

    @Inject
    private LessonCardService cards;

    /** For the container. */
    protected HomeworkMarks() {}

    HomeworkMarks(EntityManager em, SchoolClock clock, JournalService journal, LessonCardService cards) {
        this.em = em;
        this.clock = clock;
        this.journal = journal;
        this.cards = cards;
    }

    /**
     * Sets the mark that a check orders.
     *
     * @throws Refusal where no lesson was held yet, for what is no mark, and for what the journal does not take
     */
    void set(Caller caller, HomeworkHead head, long pupil, CheckTask order) {
        Homework homework = em.find(Homework.class, new YearId(head.id(), head.year()), LockModeType.PESSIMISTIC_WRITE);
        if (homework.work() == null) {
            addWork(caller, head, homework);
        }
        String mark = Objects.requireNonNull(order.mark());
        SetCell cell = new SetCell(
                Objects.requireNonNull(homework.workLesson()),
                head.year(),
                homework.work(),
                pupil,
                mark,
                false,
                order.seenMark(),
                0,
                null,
                order.reason());
        if (journal.setCell(caller, cell).mark() == null) {
            throw new Refusal(HomeworkRefusal.NO_MARK);
        }
    }

    private void addWork(Caller caller, HomeworkHead head, Homework homework) {
        long due = homework.lesson() == null ? 0 : homework.lesson();
        long lesson = new GroupAheadQuery(em)
                .markedAt(head.year(), head.group(), head.subject(), clock.today(head.zone()), due)
                .orElseThrow(() -> new Refusal(HomeworkRefusal.NO_LESSON_YET));
        LessonCard card = cards.card(caller, lesson, head.year());
        LessonCard after =
                cards.addWork(caller, new AddWork(lesson, head.year(), type(card.types()), title(head.text())));
        homework.markedIn(after.works().get(after.works().size() - 1).id(), lesson);
        Flush.of(em, "homework " + head.id());
    }

    private static long type(List<TypeChoice> types) {
        return types.stream()
                .filter(t -> t.name().toLowerCase(Locale.ROOT).contains(TYPE))
                .findFirst()
                .orElseGet(() -> types.get(0))
                .id();
    }

    private static String title(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= TITLE_LETTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE_LETTERS - 1)) + "…";
    }
}

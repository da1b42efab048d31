package org.dnevnik.homework;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dnevnik.homework.model.Homework;
import org.dnevnik.homework.model.TaskAct;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.homework.model.TaskRows.Whose;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.HomeworkHeadQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.YearId;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;

/**
 * What a teacher does with a homework that is issued: changes what it says, cancels it, takes that back. Each task's log tells it, what was handed
 * in stays as it is, and the families of those who still have it to do, or wait for its check, hear of it.
 */
@Stateless
@DenyAll
public class ChangingService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    public ChangingService() {}

    ChangingService(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * Changes what it says. What it says already is acknowledged.
     *
     * @throws Refusal for what does not fit, and for a cancelled one
     * @throws Changed when somebody has changed it since the page was read
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void change(Caller caller, ChangeHomework order) {
        HomeworkHead head = given(caller, order.homework(), order.year());
        if (head.cancelled()) {
            throw new Refusal(HomeworkRefusal.CANCELLED);
        }
        order.asked().requireFits();
        LocalDate day = day(head, order.asked());
        HomeworkChange change = new HomeworkChange(head, order.asked(), day);
        if (change.isNothing()) {
            return;
        }
        Homework homework = found(head);
        if (homework.version() != order.seen()) {
            throw new Changed("homework " + order.homework());
        }
        homework.change(order.asked().asked(day));
        Flush.of(em, "homework " + order.homework());
        List<Whose> told = new TaskRows(em)
                .tellAll(head.id(), head.year(), TaskAct.CHANGED, caller.person(), clock.now(), change.told());
        new HomeworkNews(em, notices).changed(head, change, told);
    }

    /** One that stays where it is may be past: only another day has to be ahead. */
    private LocalDate day(HomeworkHead head, IssueHomework asked) {
        boolean sameDay = Objects.equals(asked.lesson(), head.lesson())
                && (head.lesson() != null || head.due().equals(asked.due()));
        return sameDay
                ? head.due()
                : new DueDay(em, clock.today(head.zone())).of(asked, head.group(), head.subject(), head.year());
    }

    /** Nobody need do it any more; what is checked stays. One that is cancelled is acknowledged. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void cancel(Caller caller, long homework, int year) {
        HomeworkHead head = given(caller, homework, year);
        if (head.cancelled()) {
            return;
        }
        found(head).cancel();
        Flush.of(em, "homework " + homework);
        List<Whose> gone = new TaskRows(em).cancel(homework, year, caller.person(), clock.now());
        new HomeworkNews(em, notices).all("HOMEWORK_CANCELLED", head, gone);
    }

    /** It was cancelled by mistake: everybody's task stands where it stood. One that is not cancelled is acknowledged. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void restore(Caller caller, long homework, int year) {
        HomeworkHead head = given(caller, homework, year);
        if (!head.cancelled()) {
            return;
        }
        found(head).restore();
        Flush.of(em, "homework " + homework);
        TaskRows rows = new TaskRows(em);
        List<Whose> back = rows.restore(homework, year, caller.person(), clock.now());
        rows.issue(homework, year, List.of());
        new HomeworkNews(em, notices).all("HOMEWORK_RESTORED", head, back);
    }

    private Homework found(HomeworkHead head) {
        return em.find(Homework.class, new YearId(head.id(), head.year()));
    }

    private HomeworkHead given(Caller caller, long homework, int year) {
        HomeworkHead head = new HomeworkHeadQuery(em)
                .of(homework, year, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("homework " + homework));
        HomeworkPolicy.requireGives(caller, head.standing());
        return head;
    }
}

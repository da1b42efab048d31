package org.dnevnik.homework;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.homework.model.Task;
import org.dnevnik.homework.model.TaskAct;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.Tasks;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.HomeworkHeadQuery;
import org.dnevnik.homework.view.PupilTask;
import org.dnevnik.homework.view.TaskLine;
import org.dnevnik.homework.view.TaskListQuery;
import org.dnevnik.homework.view.TaskQuery;
import org.dnevnik.homework.view.TaskStandingQuery.Whose;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ChildView;
import org.jspecify.annotations.Nullable;

/** A pupil's tasks, as the pupil and its guardians read them. */
@Stateless
@DenyAll
public class TaskService {

    private static final int PAGE = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Families families;

    @Inject
    private AccessLog log;

    /** For the container. */
    public TaskService() {}

    TaskService(EntityManager em, SchoolClock clock, Families families, AccessLog log) {
        this.em = em;
        this.clock = clock;
        this.families = families;
        this.log = log;
    }

    /**
     * The tasks of this year, of the pupil itself or of a child.
     *
     * @param pupil null: the caller's own, of a guardian the first child's
     * @param after key of the last done one of the slice before; null: from the start
     * @throws NotFound for who is neither the pupil nor a guardian of today
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public TaskList list(Caller caller, @Nullable Long pupil, @Nullable String after) {
        List<ChildView> children = caller.is(Role.GUARDIAN) ? families.children(caller) : List.of();
        long asked = pupil != null
                ? pupil
                : children.stream().map(ChildView::person).findFirst().orElse(caller.person());
        HomeworkPolicy.requireFamily(family().belongs(caller, asked), asked);
        LocalDate today = clock.today(Families.REGION);
        int year = AcademicYear.of(today).number();
        TaskListQuery tasks = new TaskListQuery(em);
        Slice<TaskLine> done = tasks.done(asked, year, after, PAGE);
        return new TaskList(
                asked,
                children.stream()
                        .filter(c -> c.person() == asked)
                        .findFirst()
                        .map(ChildView::name)
                        .orElse(""),
                asked == caller.person(),
                children,
                today,
                tasks.open(asked, year),
                done.items(),
                done.next());
    }

    /**
     * One task; that the pupil has opened it is noted.
     *
     * @throws NotAllowed for staff: the sheet and the stack are theirs
     * @throws NotFound for everybody else who is neither the pupil nor a guardian of today
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public TaskDesk open(Caller caller, long task, int year) {
        Whose whose = family().whose(task, year);
        HomeworkPolicy.requireFamily(family().belongs(caller, whose.pupil()), whose.pupil());
        if (caller.person() == whose.pupil()) {
            see(caller, task, year);
        }
        HomeworkHead head = new HomeworkHeadQuery(em)
                .of(whose.homework(), year, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("homework " + whose.homework()));
        PupilTask found = new TaskQuery(em).one(task, year).orElseThrow(() -> new NotFound("task " + task));
        return new TaskReading(em, clock).desk(head, found, caller.person() == whose.pupil());
    }

    private void see(Caller caller, long task, int year) {
        Task held = new Tasks(em).held(task, year).orElseThrow(() -> new NotFound("task " + task));
        if (held.state() == TaskState.ISSUED) {
            held.see(clock.now());
            new TaskRows(em).tell(task, year, TaskAct.SEEN, caller.person(), clock.now(), null);
            Flush.of(em, "task " + task);
        }
    }

    private FamilyStanding family() {
        return new FamilyStanding(em, families, log);
    }
}

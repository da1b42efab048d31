package org.dnevnik.homework;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.homework.model.Task;
import org.dnevnik.homework.model.TaskAct;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.Tasks;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.HomeworkHeadQuery;
import org.dnevnik.homework.view.PupilTask;
import org.dnevnik.homework.view.PupilTaskQuery;
import org.dnevnik.homework.view.TaskStandingQuery;
import org.dnevnik.homework.view.TaskStandingQuery.Whose;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;
import org.dnevnik.school.GroupAccessLog;
import org.jspecify.annotations.Nullable;

/** The teacher's stack: task after task is looked at, marked, returned or called off. */
@Stateless
@DenyAll
public class CheckService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    @Inject
    private GroupAccessLog log;

    @Inject
    private HomeworkMarks marks;

    /** For the container. */
    public CheckService() {}

    CheckService(EntityManager em, SchoolClock clock, Notices notices, GroupAccessLog log, HomeworkMarks marks) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
        this.log = log;
        this.marks = marks;
    }

    /**
     * The stack with one task on top. Who opened it stands in the log of looks at groups.
     *
     * @param task null: the first one that waits
     * @throws NotAllowed for colleagues who do not give it
     * @throws NotFound for everybody else, and for a homework that nobody has
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public StackView stack(Caller caller, long homework, int year, @Nullable Long task) {
        HomeworkHead head = head(caller, homework, year);
        HomeworkPolicy.requireGives(caller, head.standing());
        log.read(caller, head.group(), "homework");
        List<PupilTask> tasks = new PupilTaskQuery(em)
                .of(homework, year).stream()
                        .filter(t -> t.state() != TaskState.CANCELLED)
                        .toList();
        PupilTask top = tasks.stream()
                .filter(t -> task == null ? t.state() == TaskState.SUBMITTED : t.task() == task)
                .findFirst()
                .or(() -> task == null ? tasks.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new NotFound("task of homework " + homework));
        return new StackView(new TaskReading(em, clock).desk(head, top, false), tasks, scale(caller, head));
    }

    private List<String> scale(Caller caller, HomeworkHead head) {
        return new GridHeadQuery(em)
                .of(head.group(), head.subject(), caller.person(), clock.today(Families.REGION))
                .filter(g -> g.parallel() > 1)
                .map(g -> plain(g.scale()))
                .orElse(List.of());
    }

    /** Marks that mean something, without those that only shade them: 5 and not 5-. */
    private static List<String> plain(String scale) {
        return Arrays.stream(scale.split(" "))
                .filter(v -> !v.endsWith(":0") && !v.matches("[^:]+[+-]:.*"))
                .map(v -> v.split(":")[0])
                .toList();
    }

    /**
     * The task is looked at; with a mark it goes through the journal, with its rules, its ledger and its notice. What is so already is
     * acknowledged.
     *
     * @throws Refusal when it is called off, and for what the journal does not take
     * @throws Changed when the pupil or a colleague has changed it since the page was read
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void check(Caller caller, CheckTask order) {
        HomeworkHead head = writable(caller, order.task(), order.year());
        Task task = held(order);
        String words = order.said();
        boolean so = task.state() == TaskState.CHECKED && Objects.equals(words, task.comment());
        if (!so) {
            requireSeen(task, order);
            requireMay(task, TaskState.CHECKED);
            task.check(words, clock.now());
            tell(caller, task, TaskAct.CHECKED, order.told());
        }
        if (order.mark() != null) {
            marks.set(caller, head, task.person(), order);
        } else if (!so) {
            new HomeworkNews(em, notices).of("HOMEWORK_CHECKED", head, task.person(), task.id());
        }
    }

    /**
     * The pupil shall do it better.
     *
     * @throws Refusal without words, and for a task that is not handed in
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void giveBack(Caller caller, CheckTask order) {
        HomeworkHead head = writable(caller, order.task(), order.year());
        Task task = held(order);
        String words = order.said();
        if (words == null) {
            throw new Refusal(HomeworkRefusal.WORDS, CheckTask.WORDS_LETTERS);
        }
        if (task.state() == TaskState.RETURNED && words.equals(task.comment())) {
            return;
        }
        requireSeen(task, order);
        requireMay(task, TaskState.RETURNED);
        task.giveBack(words, clock.now());
        tell(caller, task, TaskAct.RETURNED, words);
        new HomeworkNews(em, notices).of("HOMEWORK_RETURNED", head, task.person(), task.id());
    }

    /** This pupil need not do it. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void exempt(Caller caller, CheckTask order) {
        HomeworkHead head = writable(caller, order.task(), order.year());
        Task task = held(order);
        if (task.state() == TaskState.EXEMPT) {
            return;
        }
        requireSeen(task, order);
        requireMay(task, TaskState.EXEMPT);
        task.exempt(order.said(), clock.now());
        tell(caller, task, TaskAct.EXEMPTED, order.said());
        new HomeworkNews(em, notices).of("HOMEWORK_EXEMPT", head, task.person(), task.id());
    }

    /** An exempted task is to be done again. */
    @RolesAllowed(Caller.SIGNED_IN)
    public void callAgain(Caller caller, CheckTask order) {
        writable(caller, order.task(), order.year());
        Task task = held(order);
        if (task.state() != TaskState.EXEMPT) {
            return;
        }
        requireSeen(task, order);
        task.callAgain();
        tell(caller, task, TaskAct.CALLED_AGAIN, null);
    }

    private Task held(CheckTask order) {
        return new Tasks(em).held(order.task(), order.year()).orElseThrow(() -> new NotFound("task " + order.task()));
    }

    private static void requireSeen(Task task, CheckTask order) {
        if (task.version() != order.seen()) {
            throw new Changed("task " + task.id());
        }
    }

    private static void requireMay(Task task, TaskState next) {
        if (!task.state().mayBecome(next)) {
            throw new Refusal(HomeworkRefusal.TASK_CLOSED);
        }
    }

    private void tell(Caller caller, Task task, TaskAct act, @Nullable String note) {
        new TaskRows(em).tell(task.id(), task.year(), act, caller.person(), clock.now(), note);
        Flush.of(em, "task " + task.id());
    }

    private HomeworkHead writable(Caller caller, long task, int year) {
        Whose whose = new TaskStandingQuery(em).task(task, year).orElseThrow(() -> new NotFound("task " + task));
        HomeworkHead head = head(caller, whose.homework(), year);
        HomeworkPolicy.requireGives(caller, head.standing());
        if (head.cancelled()) {
            throw new Refusal(HomeworkRefusal.CANCELLED);
        }
        return head;
    }

    private HomeworkHead head(Caller caller, long homework, int year) {
        return new HomeworkHeadQuery(em)
                .of(homework, year, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("homework " + homework));
    }
}

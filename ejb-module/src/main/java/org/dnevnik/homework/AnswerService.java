package org.dnevnik.homework;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.dnevnik.files.view.StoredFileQuery;
import org.dnevnik.homework.model.Answer;
import org.dnevnik.homework.model.Task;
import org.dnevnik.homework.model.TaskAct;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.Tasks;
import org.dnevnik.homework.view.HomeworkHeadQuery;
import org.dnevnik.homework.view.TaskStandingQuery.Whose;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.AccessLog;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** What a pupil answers: written, handed in, taken back; by the pupil alone. */
@Stateless
@DenyAll
public class AnswerService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Families families;

    @Inject
    private AccessLog log;

    /** For the container. */
    public AnswerService() {}

    AnswerService(EntityManager em, SchoolClock clock, Families families, AccessLog log) {
        this.em = em;
        this.clock = clock;
        this.families = families;
        this.log = log;
    }

    /**
     * Keeps what is written so far; what is kept already is acknowledged.
     *
     * @throws Refusal when the task is closed, or the text is too long
     * @throws Changed when another window of the pupil has written since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public AnswerSaved write(Caller caller, WriteAnswer order) {
        Task task = own(caller, order.task(), order.year());
        Answer answer = written(caller, task, order);
        return saved(task, answer);
    }

    /**
     * Hands in what is written; where no answer is wanted, it is called done. What is handed in with this text already is acknowledged.
     *
     * @throws Refusal for nothing at all where an answer is wanted, and when the task is closed
     * @throws Changed when another window of the pupil has written since
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public AnswerSaved submit(Caller caller, WriteAnswer order) {
        Task task = own(caller, order.task(), order.year());
        Answer last = new Tasks(em).last(task).orElse(null);
        boolean said = order.text() == null
                || (last == null ? order.text().isBlank() : last.text().equals(order.text()));
        if (task.state() == TaskState.SUBMITTED && said) {
            return saved(task, last);
        }
        requireOpen(task);
        Answer open = openAnswer(task);
        WriteAnswer filled = order.filled(open);
        Answer answer = filled.words().isBlank() && open == null ? null : written(caller, task, filled);
        requireAnswered(task, answer);
        task.submit(clock.now());
        if (answer != null) {
            answer.submit(clock.now());
        }
        tell(caller, task, TaskAct.SUBMITTED);
        return saved(task, answer);
    }

    private void requireAnswered(Task task, @Nullable Answer answer) {
        boolean wanted = new HomeworkHeadQuery(em)
                .of(task.homework(), task.year(), task.person(), clock.today(Families.REGION))
                .filter(h -> h.answer().text() || h.answer().file())
                .isPresent();
        boolean given = answer != null
                && (!answer.text().isBlank()
                        || !new StoredFileQuery(em)
                                .of(AnswerFiles.KIND, answer.id())
                                .isEmpty());
        if (wanted && !given) {
            throw new Refusal(HomeworkRefusal.ANSWER_EMPTY);
        }
    }

    /**
     * Takes back what nobody has checked; what is not handed in is acknowledged.
     *
     * @throws Refusal when it is checked or called off
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public AnswerSaved takeBack(Caller caller, long task, int year) {
        Task held = own(caller, task, year);
        Answer last = new Tasks(em).last(held).orElse(null);
        if (held.state() == TaskState.SUBMITTED) {
            held.takeBack();
            if (last != null) {
                last.takeBack();
            }
            tell(caller, held, TaskAct.TAKEN_BACK);
        } else if (!held.state().isOpen()) {
            throw new Refusal(HomeworkRefusal.TASK_CHECKED);
        }
        return saved(held, last);
    }

    private Answer written(Caller caller, Task task, WriteAnswer order) {
        requireOpen(task);
        if (order.words().length() > WriteAnswer.LETTERS) {
            throw new Refusal(HomeworkRefusal.ANSWER_LONG, WriteAnswer.LETTERS);
        }
        Answer answer = openAnswer(task);
        if (answer == null) {
            answer = begun(task);
        } else if (!answer.text().equals(order.words()) && answer.version() != order.seen() && !order.over()) {
            throw new Changed("answer " + answer.id());
        }
        if (!answer.text().equals(order.words())) {
            answer.write(order.words(), clock.now());
        }
        if (task.state().mayBecome(TaskState.IN_WORK)) {
            task.begin(clock.now());
            tell(caller, task, TaskAct.BEGUN);
        }
        Flush.of(em, "answer " + answer.id());
        return answer;
    }

    private Answer begun(Task task) {
        int before = new Tasks(em).last(task).map(Answer::number).orElse(0);
        Answer answer = new Answer(task, before + 1, clock.now());
        em.persist(answer);
        return answer;
    }

    private @Nullable Answer openAnswer(Task task) {
        return new Tasks(em).last(task).filter(a -> !a.isSubmitted()).orElse(null);
    }

    private static void requireOpen(Task task) {
        if (!task.state().isOpen()) {
            throw new Refusal(HomeworkRefusal.TASK_CLOSED);
        }
    }

    private static AnswerSaved saved(Task task, @Nullable Answer answer) {
        return new AnswerSaved(
                answer == null ? 0 : answer.id(),
                answer == null ? 0 : answer.version(),
                task.state().name());
    }

    private Task own(Caller caller, long task, int year) {
        FamilyStanding family = new FamilyStanding(em, families, log);
        Whose whose = family.whose(task, year);
        HomeworkPolicy.requireFamily(family.belongs(caller, whose.pupil()), whose.pupil());
        HomeworkPolicy.requireOwn(caller, whose.pupil());
        return new Tasks(em).held(task, year).orElseThrow(() -> new NotFound("task " + task));
    }

    private void tell(Caller caller, Task task, TaskAct act) {
        new TaskRows(em).tell(task.id(), task.year(), act, caller.person(), clock.now(), null);
        Flush.of(em, "task " + task.id());
    }
}

package org.dnevnik.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.dnevnik.files.FileOwner;
import org.dnevnik.homework.model.Task;
import org.dnevnik.homework.model.TaskAct;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.homework.model.TaskState;
import org.dnevnik.homework.model.Tasks;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.HomeworkHeadQuery;
import org.dnevnik.homework.view.TaskStandingQuery;
import org.dnevnik.homework.view.TaskStandingQuery.Whose;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Flush;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** What pupils hand in: added by the pupil alone while the answer is open, read by the family and by whoever reads the homework. */
@ApplicationScoped
public class AnswerFiles implements FileOwner {

    /** Of the owners. */
    public static final String KIND = "ANSWER";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Families families;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Access> access(Caller caller, long answer) {
        return new TaskStandingQuery(em).answer(answer).flatMap(whose -> access(caller, whose));
    }

    private Optional<Access> access(Caller caller, Whose whose) {
        boolean own = caller.person() == whose.pupil();
        return new HomeworkHeadQuery(em)
                .of(whose.homework(), whose.year(), caller.person(), clock.today(Families.REGION))
                .filter(head -> own || families.follows(caller, whose.pupil()) || reads(caller, head))
                .map(head -> new Access(head.standing().school(), own && whose.open(), true));
    }

    private static boolean reads(Caller caller, HomeworkHead head) {
        return HomeworkPolicy.mayRead(caller, head.standing());
    }

    @Override
    public void added(Caller caller, long answer, String name) {
        Task task = open(answer);
        if (task.state().mayBecome(TaskState.IN_WORK)) {
            task.begin(clock.now());
        }
        tell(caller, task, TaskAct.FILE_ADDED, name);
    }

    @Override
    public void dropped(Caller caller, long answer, String name) {
        tell(caller, open(answer), TaskAct.FILE_DROPPED, name);
    }

    /** Held, so that nothing is added to what another window hands in at this moment. */
    private Task open(long answer) {
        TaskStandingQuery standings = new TaskStandingQuery(em);
        Whose whose = standings.answer(answer).orElseThrow(() -> new NotFound("answer " + answer));
        Task task =
                new Tasks(em).held(whose.task(), whose.year()).orElseThrow(() -> new NotFound("task " + whose.task()));
        if (!standings.answer(answer).map(Whose::open).orElse(false)) {
            throw new Refusal(HomeworkRefusal.TASK_CLOSED);
        }
        return task;
    }

    private void tell(Caller caller, Task task, TaskAct act, String name) {
        new TaskRows(em).tell(task.id(), task.year(), act, caller.person(), clock.now(), name);
        Flush.of(em, "task " + task.id());
    }
}

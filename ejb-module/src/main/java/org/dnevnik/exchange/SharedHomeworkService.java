package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedLessonQuery;
import org.dnevnik.exchange.view.SharedTask;
import org.dnevnik.exchange.view.SharedTaskQuery;
import org.dnevnik.files.FileService;
import org.dnevnik.files.HandOver;
import org.dnevnik.homework.AnswerService;
import org.dnevnik.homework.CheckService;
import org.dnevnik.homework.CheckTask;
import org.dnevnik.homework.DraftService;
import org.dnevnik.homework.GiveHomework;
import org.dnevnik.homework.GivingService;
import org.dnevnik.homework.HomeworkFiles;
import org.dnevnik.homework.IssueHomework;
import org.dnevnik.homework.SaveDraft;
import org.dnevnik.homework.WriteAnswer;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.OpenToEveryone;

/** Homework that is given, done and checked over the interface for other systems, through the services of the screens. */
@Stateless
@DenyAll
@OpenToEveryone("everything goes through the homework's own services, which ask their policy")
public class SharedHomeworkService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private GivingService giving;

    @Inject
    private DraftService drafts;

    @Inject
    private FileService files;

    @Inject
    private AnswerService answers;

    @Inject
    private CheckService checks;

    /**
     * Gives homework for a lesson to its group.
     *
     * @param attached files that the caller has put down before ({@link UploadFiles})
     * @return the homework's number
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public long give(Caller caller, long lesson, String text, List<Long> attached) {
        SharedLesson due = new SharedLessonQuery(em)
                .of(List.of(lesson)).stream().findFirst().orElseThrow(() -> new NotFound("lesson " + lesson));
        return give(caller, due.group(), due.subject(), new IssueHomework(text, lesson, null), attached);
    }

    /** Likewise, for a day. */
    @RolesAllowed(Caller.SIGNED_IN)
    public long giveForDay(Caller caller, long group, long subject, LocalDate day, String text, List<Long> attached) {
        return give(caller, group, subject, new IssueHomework(text, null, day), attached);
    }

    private long give(Caller caller, long group, long subject, IssueHomework asked, List<Long> attached) {
        long draft = drafts.save(caller, new SaveDraft(null, UUID.randomUUID(), group, subject, 0, "{}"))
                .id();
        if (!attached.isEmpty()) {
            files.handOver(
                    caller, new HandOver(attached, UploadFiles.KIND, caller.person(), HomeworkFiles.KIND, draft));
        }
        return giving.give(caller, new GiveHomework(draft, group, subject, List.of(), null, null, asked))
                .id();
    }

    /**
     * Brings a pupil's task into another state: the pupil calls it done or takes that back, a teacher checks it, exempts from it, or wants it again.
     *
     * @param state SUBMITTED, IN_WORK, CHECKED, EXEMPT or ISSUED
     * @throws NotAllowed for any other
     * @throws NotFound for who must not know of the homework, and for a pupil who does not have it
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void become(Caller caller, long homework, long pupil, String state) {
        SharedTask task = new SharedTaskQuery(em)
                .ofHomeworks(List.of(homework), List.of(pupil)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("task of " + pupil));
        CheckTask check = new CheckTask(task.id(), task.year(), task.version(), "", null, 0, null);
        switch (state) {
            case "SUBMITTED" -> answers.submit(caller, new WriteAnswer(task.id(), task.year(), null, 0, false));
            case "IN_WORK" -> answers.takeBack(caller, task.id(), task.year());
            case "CHECKED" -> checks.check(caller, check);
            case "EXEMPT" -> checks.exempt(caller, check);
            case "ISSUED" -> checks.callAgain(caller, check);
            default -> throw new NotAllowed("state " + state);
        }
    }
}

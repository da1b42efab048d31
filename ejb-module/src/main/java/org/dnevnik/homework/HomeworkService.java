package org.dnevnik.homework;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.dnevnik.files.view.StoredFileQuery;
import org.dnevnik.homework.model.TaskAct;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.homework.model.TaskRows.Whose;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.HomeworkHeadQuery;
import org.dnevnik.homework.view.HomeworkLine;
import org.dnevnik.homework.view.HomeworkListQuery;
import org.dnevnik.homework.view.PupilTask;
import org.dnevnik.homework.view.PupilTaskQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.kernel.Slice;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;
import org.dnevnik.school.GroupAccessLog;
import org.jspecify.annotations.Nullable;

/** What teachers have given: the desk, one homework with everybody's task, reminders, the archive. */
@Stateless
@DenyAll
public class HomeworkService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    @Inject
    private GroupAccessLog log;

    /** For the container. */
    public HomeworkService() {}

    HomeworkService(EntityManager em, SchoolClock clock, Notices notices, GroupAccessLog log) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
        this.log = log;
    }

    /**
     * What runs and what waits in what the caller teaches.
     *
     * @param after   key of the last running one before: the running ones that follow, and nothing else; null or empty: the first page
     * @param waiting key of the last waiting one before: likewise the waiting ones
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public HomeworkDesk desk(Caller caller, @Nullable String after, @Nullable String waiting) {
        HomeworkPolicy.requireStaff(caller);
        return new DeskReading(em, caller.person(), clock.today(Families.REGION)).desk(after, waiting);
    }

    /**
     * What the caller has given, and what was given wherever it has taught or stood in; whoever reads a school's journals finds all of this year.
     *
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Slice<HomeworkLine> archive(Caller caller, String words, @Nullable String after) {
        HomeworkPolicy.requireStaff(caller);
        return new DeskReading(em, caller.person(), clock.today(Families.REGION))
                .archive(HomeworkPolicy.schoolsOfAll(caller), words, after);
    }

    /**
     * What is due at a lesson or was given at it; whoever opens the lesson's page reads it.
     *
     * @throws NotAllowed for families
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<HomeworkLine> atLesson(Caller caller, long lesson, int year) {
        HomeworkPolicy.requireStaff(caller);
        List<HomeworkLine> lines = new HomeworkListQuery(em).atLesson(caller.person(), year, lesson);
        // all of one group and subject
        return lines.isEmpty()
                        || HomeworkPolicy.mayRead(
                                caller, head(caller, lines.get(0).id(), year).standing())
                ? lines
                : List.of();
    }

    /**
     * A homework with everybody's task. Who opened it stands in the log of looks at groups.
     *
     * @throws NotAllowed for colleagues who do not teach it
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public HomeworkSheet sheet(Caller caller, long homework, int year) {
        HomeworkHead head = head(caller, homework, year);
        HomeworkPolicy.requireReads(caller, head.standing());
        log.read(caller, head.group(), "homework");
        return new HomeworkSheet(
                head,
                clock.today(head.zone()),
                HomeworkPolicy.mayGive(caller, head.standing()),
                new StoredFileQuery(em).of(HomeworkFiles.KIND, homework),
                new PupilTaskQuery(em).of(homework, year));
    }

    /**
     * Reminds the families whose tasks are still open; those who were reminded in the last hours are left alone.
     *
     * @param task only this one; null: all
     * @return how many
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public int remind(Caller caller, long homework, int year, @Nullable Long task) {
        HomeworkHead head = head(caller, homework, year);
        HomeworkPolicy.requireGives(caller, head.standing());
        if (head.cancelled()) {
            throw new Refusal(HomeworkRefusal.CANCELLED);
        }
        Instant now = clock.now();
        TaskRows rows = new TaskRows(em);
        List<Whose> reminded = rows.remind(homework, year, task, now, now.minus(PupilTask.BETWEEN_REMINDERS));
        HomeworkNews news = new HomeworkNews(em, notices);
        for (Whose one : reminded) {
            rows.tell(one.task(), year, TaskAct.REMINDED, caller.person(), now, null);
            news.of("HOMEWORK_REMINDED", head, one.person(), one.task());
        }
        return reminded.size();
    }

    private HomeworkHead head(Caller caller, long homework, int year) {
        return new HomeworkHeadQuery(em)
                .of(homework, year, caller.person(), clock.today(Families.REGION))
                .orElseThrow(() -> new NotFound("homework " + homework));
    }
}

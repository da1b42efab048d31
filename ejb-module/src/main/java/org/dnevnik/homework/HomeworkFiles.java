package org.dnevnik.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.files.FileOwner;
import org.dnevnik.homework.model.Drafts;
import org.dnevnik.homework.model.TaskAct;
import org.dnevnik.homework.model.TaskRows;
import org.dnevnik.homework.model.TaskRows.Whose;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.HomeworkHeadQuery;
import org.dnevnik.homework.view.HomeworkReaderQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.notifications.Notices;
import org.dnevnik.people.Families;

/** What teachers attach to homework: while it is a draft it is its author's alone, afterwards it is read by whoever has or gives the homework. */
@ApplicationScoped
public class HomeworkFiles implements FileOwner {

    /** Of the owners. */
    public static final String KIND = "HOMEWORK";

    /** What a teacher attaches within this time is one piece of news. */
    private static final Duration TOGETHER = Duration.ofMinutes(15);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private Notices notices;

    /** For the container. */
    protected HomeworkFiles() {}

    HomeworkFiles(EntityManager em, SchoolClock clock, Notices notices) {
        this.em = em;
        this.clock = clock;
        this.notices = notices;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Access> access(Caller caller, long homework) {
        return new Drafts(em)
                .find(homework, caller.person())
                .map(draft -> new Access(draft.school(), true))
                .or(() -> ofIssued(caller, homework));
    }

    private Optional<Access> ofIssued(Caller caller, long homework) {
        return new HomeworkReaderQuery(em)
                .of(homework, caller.person(), clock.today(Families.REGION))
                .flatMap(reader -> new HomeworkHeadQuery(em)
                        .of(homework, reader.year(), caller.person(), clock.today(Families.REGION))
                        .filter(head -> reader.has() || HomeworkPolicy.mayRead(caller, head.standing()))
                        .map(head -> access(caller, head)));
    }

    private static Access access(Caller caller, HomeworkHead head) {
        return new Access(
                head.standing().school(), !head.cancelled() && HomeworkPolicy.mayGive(caller, head.standing()));
    }

    @Override
    public void added(Caller caller, long homework, String name) {
        tell(caller, homework, TaskAct.FILE_ADDED, name);
    }

    @Override
    public void dropped(Caller caller, long homework, String name) {
        tell(caller, homework, TaskAct.FILE_DROPPED, name);
    }

    /** Of a homework that is issued; a draft has nobody to tell. Files come one after another, and families hear of them once. */
    private void tell(Caller caller, long homework, TaskAct act, String name) {
        head(caller, homework).ifPresent(head -> {
            TaskRows rows = new TaskRows(em);
            Instant now = clock.now();
            boolean heard = rows.filesToldSince(homework, head.year(), now.minus(TOGETHER));
            List<Whose> told = rows.tellAll(homework, head.year(), act, caller.person(), now, name);
            if (!heard) {
                new HomeworkNews(em, notices).changedFiles(head, told);
            }
        });
    }

    private Optional<HomeworkHead> head(Caller caller, long homework) {
        LocalDate today = clock.today(Families.REGION);
        return new HomeworkReaderQuery(em)
                .of(homework, caller.person(), today)
                .flatMap(reader -> new HomeworkHeadQuery(em).of(homework, reader.year(), caller.person(), today));
    }
}

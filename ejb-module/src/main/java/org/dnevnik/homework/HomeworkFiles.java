package org.dnevnik.homework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.dnevnik.files.FileOwner;
import org.dnevnik.homework.model.Drafts;
import org.dnevnik.homework.view.HomeworkHead;
import org.dnevnik.homework.view.HomeworkHeadQuery;
import org.dnevnik.homework.view.HomeworkReaderQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** What teachers attach to homework: while it is a draft it is its author's alone, afterwards it is read by whoever has or gives the homework. */
@ApplicationScoped
public class HomeworkFiles implements FileOwner {

    /** Of the owners. */
    public static final String KIND = "HOMEWORK";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

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
}

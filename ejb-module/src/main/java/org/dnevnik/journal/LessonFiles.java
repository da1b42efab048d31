package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.dnevnik.files.FileOwner;
import org.dnevnik.journal.view.LessonCard;
import org.dnevnik.journal.view.LessonCardQuery;
import org.dnevnik.journal.view.LessonReaderQuery;
import org.dnevnik.journal.view.LessonReaderQuery.Reader;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** Files of lessons: read by whoever reads the journal and by the families of those who learn there, added by whoever writes it. */
@ApplicationScoped
public class LessonFiles implements FileOwner {

    /** Of the owners. */
    public static final String KIND = "LESSON";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Access> access(Caller caller, long lesson) {
        return new LessonReaderQuery(em)
                .of(lesson, caller.person(), clock.today(Families.REGION))
                .flatMap(reader -> access(caller, lesson, reader));
    }

    private Optional<Access> access(Caller caller, long lesson, Reader reader) {
        LessonCard card = new LessonCardQuery(em)
                .of(lesson, reader.year(), caller.person())
                .orElse(null);
        if (card == null || !reader.learns() && !JournalPolicy.mayRead(caller, card.standing())) {
            return Optional.empty();
        }
        return Optional.of(new Access(card.standing().school(), JournalPolicy.mayWrite(caller, card.standing())));
    }
}

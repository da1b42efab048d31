package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.exchange.view.SharedEntry;
import org.dnevnik.exchange.view.SharedEntryQuery;
import org.dnevnik.exchange.view.SharedFileQuery;
import org.dnevnik.exchange.view.SharedLesson;
import org.dnevnik.exchange.view.SharedLessonQuery;
import org.dnevnik.exchange.view.SharedMark;
import org.dnevnik.exchange.view.SharedMarkQuery;
import org.dnevnik.exchange.view.SharedPersonQuery;
import org.dnevnik.exchange.view.SharedSchoolQuery;
import org.dnevnik.exchange.view.SharedSpan;
import org.dnevnik.exchange.view.SharedTask;
import org.dnevnik.exchange.view.SharedTaskQuery;
import org.dnevnik.exchange.view.SharedWeekQuery;
import org.dnevnik.exchange.view.SharedWork;
import org.dnevnik.exchange.view.SharedWorkQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What a family's application asks for: days, news, homework of one pupil. */
@Stateless
@DenyAll
public class SharedDiaryService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SharedPolicy policy;

    /**
     * Some days with everything that belongs to their lessons.
     *
     * @param group of which, and of its parts, lessons are asked; null: of all
     * @throws NotFound for who does not read the diary
     */
    @RolesAllowed(Caller.SIGNED_IN)
    @TransactionAttribute(
            TransactionAttributeType.SUPPORTS) // it writes nothing, and a transaction was a tenth of its price
    public SharedDays days(Caller caller, long pupil, @Nullable Long group, SharedSpan span) {
        DiaryPupil whose = policy.diary(caller, pupil);
        return new SharedDays(
                pupil,
                span,
                new SharedWeekQuery(em).of(pupil, group, span, policy.today(), whose.zone()),
                policy.today(),
                whose.zone());
    }

    /**
     * Marks as they came, the last first.
     *
     * @param subject null: all
     * @throws NotFound for who does not read the diary
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SharedRecent recent(Caller caller, long pupil, SharedSpan span, @Nullable Long subject, int most) {
        policy.diary(caller, pupil);
        List<SharedMark> marks = new SharedMarkQuery(em).latest(pupil, span, subject, most);
        List<SharedLesson> lessons = new SharedLessonQuery(em)
                .of(marks.stream().map(SharedMark::lesson).distinct().toList());
        return new SharedRecent(
                marks,
                new SharedWorkQuery(em)
                        .of(
                                marks.stream().map(SharedMark::work).distinct().toList(),
                                List.of(),
                                List.of(pupil),
                                policy.today()),
                new SharedSchoolQuery(em)
                        .types(lessons.stream()
                                .map(SharedLesson::school)
                                .distinct()
                                .toList()),
                lessons,
                new SharedEntryQuery(em).ofPupil(pupil, subject, span),
                policy.today());
    }

    /**
     * What is due on these days.
     *
     * @throws NotFound for who does not read the diary
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SharedHomework homework(Caller caller, long pupil, SharedSpan span) {
        policy.diary(caller, pupil);
        return homework(new SharedWorkQuery(em).homeworkOf(pupil, span), List.of(pupil));
    }

    private SharedHomework homework(List<SharedWork> works, List<Long> pupils) {
        List<Long> ids = works.stream().map(SharedWork::id).toList();
        List<SharedLesson> lessons = new SharedLessonQuery(em)
                .of(works.stream()
                        .map(SharedWork::lesson)
                        .filter(l -> l != 0)
                        .distinct()
                        .toList());
        return new SharedHomework(
                works,
                new SharedTaskQuery(em).ofHomeworks(ids, pupils),
                SharedHomework.subjects(lessons),
                lessons,
                new SharedFileQuery(em).of(ids),
                new SharedPersonQuery(em).of(SharedHomework.teachers(works, lessons)),
                policy.today());
    }

    /**
     * A pupil's tasks by the days on which they are due.
     *
     * @param subject null: all
     * @param page    from 0
     * @throws NotFound for who neither reads the diary nor teaches the pupil
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedTask> tasks(
            Caller caller, long pupil, @Nullable Long subject, SharedSpan span, int page, int size) {
        return seen(policy.pupil(caller, pupil), new SharedTaskQuery(em).ofPupil(pupil, subject, span, page, size));
    }

    /**
     * What a pupil has still to do.
     *
     * @throws NotFound for who neither reads the diary nor teaches the pupil
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedTask> undone(Caller caller, long pupil) {
        return seen(policy.pupil(caller, pupil), new SharedTaskQuery(em).undone(pupil, policy.year()));
    }

    /**
     * A pupil's attendance.
     *
     * @param subject null: all
     * @throws NotFound for who neither reads the diary nor teaches the pupil
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<SharedEntry> entries(Caller caller, long pupil, @Nullable Long subject, SharedSpan span) {
        PupilSight sight = policy.pupil(caller, pupil);
        return new SharedEntryQuery(em)
                .ofPupil(pupil, subject, span).stream()
                        .filter(e -> sight.sees(e.group(), e.subject()))
                        .toList();
    }

    private static List<SharedTask> seen(PupilSight sight, List<SharedTask> found) {
        return found.stream().filter(t -> sight.sees(t.group(), t.subject())).toList();
    }
}

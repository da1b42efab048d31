package org.dnevnik.diary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.dnevnik.diary.view.DiaryDebtsQuery;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.diary.view.DiaryPupilQuery;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.diary.view.DiaryWeekQuery;
import org.dnevnik.diary.view.MarkChange;
import org.dnevnik.diary.view.MarkChangesQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ChildView;
import org.jspecify.annotations.Nullable;

/** Opens the diary. */
@Stateless
@DenyAll
public class DiaryService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Families families;

    @Inject
    private Reads reads;

    @Inject
    private SchoolClock clock;

    /**
     * The week of a pupil in which a day lies.
     *
     * @param pupil whose; null: the caller's own, or that of the first child
     * @param day   any day of the week; null: today
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<Diary> open(Caller caller, @Nullable Long pupil, @Nullable LocalDate day) {
        List<ChildView> children = caller.is(Role.GUARDIAN) ? families.children(caller) : List.of();
        return whose(caller, pupil, children)
                .map(person -> new Diary(week(caller, readable(caller, person, children), day), children));
    }

    /**
     * How a pupil's mark for a work was changed, newest first.
     *
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<MarkChange> changes(Caller caller, long pupil, long work, int year) {
        List<ChildView> children = caller.is(Role.GUARDIAN) ? families.children(caller) : List.of();
        DiaryPupil whose = readable(caller, pupil, children);
        if (!DiaryPolicy.isOwn(caller, whose)) {
            reads.read(caller, pupil);
        }
        return new MarkChangesQuery(em).of(work, year, pupil);
    }

    /**
     * What a pupil owes.
     *
     * @param pupil whose; null: the caller's own, or that of the first child
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<OwedWorks> debts(Caller caller, @Nullable Long pupil) {
        List<ChildView> children = caller.is(Role.GUARDIAN) ? families.children(caller) : List.of();
        return whose(caller, pupil, children).map(person -> owed(caller, readable(caller, person, children), children));
    }

    private OwedWorks owed(Caller caller, DiaryPupil whose, List<ChildView> children) {
        if (!DiaryPolicy.isOwn(caller, whose)) {
            reads.read(caller, whose.person());
        }
        LocalDate today = clock.today(whose.zone());
        return new OwedWorks(whose, today, new DiaryDebtsQuery(em).of(whose.person(), today), children);
    }

    private static Optional<Long> whose(Caller caller, @Nullable Long named, List<ChildView> children) {
        if (named != null) {
            return Optional.of(named);
        }
        return caller.is(Role.PUPIL)
                ? Optional.of(caller.person())
                : children.stream().map(ChildView::person).findFirst();
    }

    private DiaryPupil readable(Caller caller, long person, List<ChildView> children) {
        List<Long> own = children.stream().map(ChildView::person).toList();
        return new DiaryPupilQuery(em)
                .of(person)
                .filter(p -> DiaryPolicy.mayRead(caller, p, own))
                .orElseThrow(() -> {
                    reads.refused(caller, person);
                    return new NotFound("diary of " + person);
                });
    }

    private DiaryWeek week(Caller caller, DiaryPupil pupil, @Nullable LocalDate day) {
        if (!DiaryPolicy.isOwn(caller, pupil)) {
            reads.read(caller, pupil.person());
        }
        LocalDate today = clock.today(pupil.zone());
        LocalDate monday = (day == null ? today : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DiaryWeekQuery(em).of(pupil, monday, today);
    }
}

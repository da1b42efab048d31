package org.dnevnik.diary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.diary.view.DiaryPupilQuery;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ChildView;

/** Opens a diary: finds whose it is, lets the policy that it is handed decide, and notes the look. */
@ApplicationScoped
class DiaryDoor {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Families families;

    @Inject
    private Reads reads;

    @Inject
    private SchoolClock clock;

    /** What the policy says of somebody. */
    interface Judge {

        /** @param children whose guardian the caller is today */
        boolean may(Caller caller, DiaryPupil pupil, Collection<Long> children);
    }

    /**
     * The diary that is meant.
     *
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    Optional<OpenDiary> open(Caller caller, WhoseDiary whose, Judge judge) {
        List<ChildView> children = caller.is(Role.GUARDIAN) ? families.children(caller) : List.of();
        return person(caller, whose, children)
                .map(person -> new OpenDiary(readable(caller, person, children, judge), children));
    }

    /** Likewise, of somebody in particular. */
    OpenDiary open(Caller caller, long person, Judge judge) {
        return open(caller, WhoseDiary.of(person), judge).orElseThrow();
    }

    /** The pupil, if the caller may read; a refusal is left to who asks, for there may be another way. */
    Optional<DiaryPupil> ifMay(Caller caller, long person, Judge judge) {
        Optional<DiaryPupil> found = new DiaryPupilQuery(em)
                .of(person, caller.person(), today())
                .filter(f -> judge.may(caller, f.pupil(), f.guarded() ? List.of(person) : List.of()))
                .map(DiaryPupilQuery.Found::pupil);
        found.filter(p -> !DiaryPolicy.isOwn(caller, p)).ifPresent(p -> reads.read(caller, person));
        return found;
    }

    private LocalDate today() {
        return clock.today(Families.REGION);
    }

    /** The attempt of who has no other way. */
    void refused(Caller caller, long person) {
        reads.refused(caller, person);
    }

    private static Optional<Long> person(Caller caller, WhoseDiary whose, List<ChildView> children) {
        if (whose.named() != null) {
            return Optional.of(whose.named());
        }
        if (caller.is(Role.PUPIL)) {
            return Optional.of(caller.person());
        }
        return children.stream()
                .map(ChildView::person)
                .filter(c -> c.equals(whose.last()))
                .findFirst()
                .or(() -> children.stream().map(ChildView::person).findFirst());
    }

    private DiaryPupil readable(Caller caller, long person, List<ChildView> children, Judge judge) {
        List<Long> own = children.stream().map(ChildView::person).toList();
        DiaryPupil pupil = new DiaryPupilQuery(em)
                .of(person, today())
                .filter(p -> judge.may(caller, p, own))
                .orElseThrow(() -> {
                    reads.refused(caller, person);
                    return new NotFound("diary of " + person);
                });
        if (!DiaryPolicy.isOwn(caller, pupil)) {
            reads.read(caller, person);
        }
        return pupil;
    }
}

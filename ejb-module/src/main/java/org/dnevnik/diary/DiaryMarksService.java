package org.dnevnik.diary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.diary.view.DiaryPupilQuery;
import org.dnevnik.journal.PupilWhy;
import org.dnevnik.journal.view.PupilYearQuery;
import org.dnevnik.journal.view.Why;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.dnevnik.people.view.ChildView;
import org.jspecify.annotations.Nullable;

/** The marks of periods and years of one pupil, and how each average came about, for whoever reads the pupil's diary. */
@Stateless
@DenyAll
public class DiaryMarksService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Families families;

    @Inject
    private Reads reads;

    @Inject
    private SchoolClock clock;

    /**
     * The year that is going on.
     *
     * @param pupil whose; null: the caller's own, or that of the first child
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<DiaryMarks> marks(Caller caller, @Nullable Long pupil) {
        List<ChildView> children = children(caller);
        return whose(caller, pupil, children).map(person -> {
            DiaryPupil found = readable(caller, person, children);
            int year = AcademicYear.of(clock.today(found.zone())).number();
            return new DiaryMarks(found, new PupilYearQuery(em).of(person, year), children);
        });
    }

    /**
     * How an average or a mark came about.
     *
     * @throws NotFound for a pupil whom the caller must not see, and for one who never belonged to the group
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Why why(Caller caller, long pupil, PupilWhy asked) {
        readable(caller, pupil, children(caller));
        return asked.of(em, pupil, clock).orElseThrow(() -> new NotFound("marks of " + pupil));
    }

    private List<ChildView> children(Caller caller) {
        return caller.is(Role.GUARDIAN) ? families.children(caller) : List.of();
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
        DiaryPupil pupil = new DiaryPupilQuery(em)
                .of(person)
                .filter(p -> DiaryPolicy.mayRead(caller, p, own))
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

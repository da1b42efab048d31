package org.dnevnik.diary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.PupilCourse;
import org.dnevnik.journal.view.PupilStudy;
import org.dnevnik.journal.view.PupilStudyQuery;
import org.dnevnik.journal.view.TargetKindsQuery;
import org.dnevnik.journal.view.TargetKindsQuery.Kinds;
import org.dnevnik.journal.view.TargetTold;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;

/** Plans what it takes that a mark follows by the school's rule. It changes nothing: the mark is the teacher's. */
@Stateless
@DenyAll
public class DiaryTargetService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DiaryDoor door;

    @Inject
    private SchoolClock clock;

    /**
     * What it takes in one subject.
     *
     * @throws NotFound for a pupil whom the caller must not see, and for what the pupil does not learn
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public DiaryTarget target(Caller caller, AskTarget asked) {
        OpenDiary open = door.open(caller, asked.pupil(), DiaryPolicy::mayRead);
        LocalDate today = clock.today(open.pupil().zone());
        int year = AcademicYear.of(today).number();
        PupilStudy study = new PupilStudyQuery(em)
                .of(asked.pupil(), year)
                .orElseThrow(() -> new NotFound("class of " + asked.pupil()));
        PupilCourse course = study.course(asked.group(), asked.subject())
                .orElseThrow(() -> new NotFound("subject " + asked.subject()));
        PupilStudy.Span span = study.period(asked.span(), today);
        GridPeriod period = span.period();
        Kinds kinds = new TargetKindsQuery(em).of(course, year, period, today);
        return new DiaryTarget(
                open,
                span.key(),
                course.over(period),
                TargetTold.all(course, period, kinds.kinds()),
                kinds,
                TargetTold.tried(course, period, asked.tried(), weight(asked, kinds))
                        .orElse(null));
    }

    private static BigDecimal weight(AskTarget asked, Kinds kinds) {
        BigDecimal usual = kinds.kinds().stream()
                .findFirst()
                .map(TargetKindsQuery.Kind::weight)
                .orElse(BigDecimal.ONE);
        return asked.weight() == null ? usual : asked.weight();
    }
}

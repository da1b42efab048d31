package org.dnevnik.diary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import org.dnevnik.diary.view.RecentQuery;
import org.dnevnik.diary.view.SubjectDaysQuery;
import org.dnevnik.journal.PupilWhy;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.MissedQuery;
import org.dnevnik.journal.view.PupilCourse;
import org.dnevnik.journal.view.PupilSpan;
import org.dnevnik.journal.view.PupilStudy;
import org.dnevnik.journal.view.PupilStudyQuery;
import org.dnevnik.journal.view.PupilYearQuery;
import org.dnevnik.journal.view.Why;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.jspecify.annotations.Nullable;

/** The marks of one pupil over a period, in a subject, as they came, and how each average came about, for whoever reads the pupil's diary. */
@Stateless
@DenyAll
public class DiaryMarksService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DiaryDoor door;

    @Inject
    private SchoolClock clock;

    /**
     * The marks of the periods of the year that is going on.
     *
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<DiaryMarks> marks(Caller caller, WhoseDiary whose) {
        return door.open(caller, whose, DiaryPolicy::mayRead)
                .map(open -> new DiaryMarks(
                        open.pupil(), new PupilYearQuery(em).of(open.pupil().person(), year(open)), open.children()));
    }

    /**
     * How an average or a mark came about.
     *
     * @throws NotFound for a pupil whom the caller must not see, and for one who never belonged to the group
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Why why(Caller caller, long pupil, PupilWhy asked) {
        door.open(caller, pupil, DiaryPolicy::mayRead);
        return asked.of(em, pupil, clock).orElseThrow(() -> new NotFound("marks of " + pupil));
    }

    /**
     * All subjects over a period, half a year or the year, with what was missed.
     *
     * @param span a key of {@link PupilStudy#spans}; null or another: the running period
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<DiarySpan> span(Caller caller, WhoseDiary whose, @Nullable String span) {
        return door.open(caller, whose, DiaryPolicy::mayRead).map(open -> {
            PupilStudy study = study(open).orElse(null);
            return new DiarySpan(open, study == null ? null : over(study, study.span(span, today(open))));
        });
    }

    private PupilSpan over(PupilStudy study, PupilStudy.Span span) {
        GridPeriod days = span.period();
        return new PupilSpan(
                study,
                span.key(),
                days,
                study.over(days),
                new MissedQuery(em).ofPupil(study.person(), study.group(), study.year(), days.starts(), days.ends()));
    }

    /**
     * One subject: its marks, its lessons with topics and homework.
     *
     * @throws NotFound for a pupil whom the caller must not see, and for what the pupil does not learn
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public DiarySubject subject(Caller caller, long pupil, long group, long subject, @Nullable String span) {
        OpenDiary open = door.open(caller, pupil, DiaryPolicy::mayRead);
        PupilStudy study = study(open).orElseThrow(() -> new NotFound("class of " + pupil));
        PupilCourse course = study.course(group, subject).orElseThrow(() -> new NotFound("subject " + subject));
        PupilStudy.Span shown = study.span(span, today(open));
        GridPeriod days = shown.period();
        return new DiarySubject(
                open,
                today(open),
                study,
                shown.key(),
                course.over(days),
                new SubjectDaysQuery(em).of(course, study.year(), pupil, days, today(open)));
    }

    /**
     * Marks, comments and remarks, the last that was written first.
     *
     * @param words whether only comments and remarks are wanted
     * @param after key of the slice before; null: the newest
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<DiaryRecent> recent(Caller caller, WhoseDiary whose, boolean words, @Nullable String after) {
        return door.open(caller, whose, DiaryPolicy::mayRead)
                .map(open -> new DiaryRecent(open, new RecentQuery(em).of(open.pupil(), year(open), words, after)));
    }

    private Optional<PupilStudy> study(OpenDiary open) {
        return new PupilStudyQuery(em).of(open.pupil().person(), year(open));
    }

    private LocalDate today(OpenDiary open) {
        return clock.today(open.pupil().zone());
    }

    private int year(OpenDiary open) {
        return AcademicYear.of(today(open)).number();
    }
}

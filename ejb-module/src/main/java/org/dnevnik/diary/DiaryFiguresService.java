package org.dnevnik.diary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dnevnik.diary.view.Histogram;
import org.dnevnik.journal.view.ClassMeans;
import org.dnevnik.journal.view.ClassMeansQuery;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.MissedQuery;
import org.dnevnik.journal.view.PupilSpan;
import org.dnevnik.journal.view.PupilStudy;
import org.dnevnik.journal.view.PupilStudyQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.school.GroupAccessLog;
import org.jspecify.annotations.Nullable;

/** A pupil's averages beside those of the class: for the family without anybody's name, for the staff by name. */
@Stateless
@DenyAll
public class DiaryFiguresService {

    private static final String WHAT = "rating";
    private static final int SHOWN_DIGITS = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DiaryDoor door;

    @Inject
    private GroupAccessLog log;

    @Inject
    private SchoolClock clock;

    /**
     * A pupil's averages over some days, and where one of them lies in the class.
     *
     * @param key     of {@link PupilStudy#spans}; null or another: the running period
     * @param subject null, or none of the pupil's: over all subjects of five points
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<DiaryFigures> figures(
            Caller caller, WhoseDiary whose, @Nullable String key, @Nullable Long subject) {
        return door.open(caller, whose, DiaryPolicy::mayRead).map(open -> {
            LocalDate today = clock.today(open.pupil().zone());
            return new PupilStudyQuery(em)
                    .of(open.pupil().person(), AcademicYear.of(today).number())
                    .map(study -> figures(open, study, study.span(key, today), known(study, subject)))
                    .orElseGet(() -> new DiaryFigures(open, null, null, null, null, null));
        });
    }

    private static @Nullable Long known(PupilStudy study, @Nullable Long subject) {
        return study.courses().stream().anyMatch(c -> Long.valueOf(c.subject()).equals(subject)) ? subject : null;
    }

    private DiaryFigures figures(OpenDiary open, PupilStudy study, PupilStudy.Span span, @Nullable Long subject) {
        GridPeriod days = span.period();
        BigDecimal mean = study.mean(days, subject).orElse(null);
        Histogram spread = days.id() == 0 ? null : new ClassSpread(em, clock.now()).of(head(study), days, subject);
        return new DiaryFigures(
                open,
                new PupilSpan(
                        study,
                        span.key(),
                        days,
                        study.over(days),
                        new MissedQuery(em)
                                .ofPupil(study.person(), study.group(), study.year(), days.starts(), days.ends())),
                subject,
                mean == null ? null : mean.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP),
                spread,
                spread == null || mean == null ? null : spread.bar(mean).orElse(null));
    }

    private ClassPeriods head(PupilStudy study) {
        return new ClassPeriodsQuery(em).of(study.group(), study.person()).orElseThrow();
    }

    /**
     * A class by its averages over all subjects of five points.
     *
     * @param period null, or one that is not the class's: the running one
     * @throws NotFound for everybody but the class teacher and who reads all diaries of the school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassRating rating(Caller caller, long group, @Nullable Long period) {
        ClassPeriods head =
                new ClassPeriodsQuery(em).of(group, caller.person()).orElseThrow(() -> new NotFound("class " + group));
        DiaryPolicy.requireReadsClass(caller, head.standing());
        log.read(caller, group, WHAT);
        GridPeriod shown =
                chosen(head.periods(), period, clock.today(head.zone())).orElse(null);
        return new ClassRating(
                head,
                shown,
                shown == null
                        ? new ClassMeans(List.of(), BigDecimal.ZERO, BigDecimal.ZERO)
                        : new ClassMeansQuery(em).of(head, shown, null));
    }

    private static Optional<GridPeriod> chosen(List<GridPeriod> periods, @Nullable Long asked, LocalDate today) {
        return periods.stream()
                .filter(p -> Long.valueOf(p.id()).equals(asked))
                .findFirst()
                .or(() -> periods.stream().filter(p -> p.holds(today)).findFirst())
                .or(() -> periods.stream()
                        .filter(p -> p.starts().isBefore(today))
                        .max(Comparator.comparing(GridPeriod::starts)))
                .or(() -> periods.stream().findFirst());
    }
}

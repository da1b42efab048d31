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
import java.util.Map;
import java.util.Optional;
import org.dnevnik.diary.ClassSignatures.Line;
import org.dnevnik.diary.model.WeekFact;
import org.dnevnik.diary.model.WeekSignatures;
import org.dnevnik.diary.model.WeekText;
import org.dnevnik.diary.view.ClassWeeksQuery;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.diary.view.DiaryWeekQuery;
import org.dnevnik.diary.view.WeekSignature;
import org.dnevnik.diary.view.WeekSignaturesQuery;
import org.dnevnik.diary.view.WeekSignaturesQuery.Pupil;
import org.dnevnik.journal.view.ClassPeriods;
import org.dnevnik.journal.view.ClassPeriodsQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.school.GroupAccessLog;
import org.jspecify.annotations.Nullable;

/** A guardian signs that a week was read: the signature is bound to what the week told, see {@code docs/decisions/0014}. */
@Stateless
@DenyAll
public class DiarySignatureService {

    private static final String WHAT = "signatures";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DiaryDoor door;

    @Inject
    private GroupAccessLog log;

    @Inject
    private SchoolClock clock;

    /**
     * How a week stands with its signatures, and what has changed in it since the caller signed.
     *
     * @param day any day of the week
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public WeekSigning week(Caller caller, long pupil, LocalDate day) {
        OpenDiary open = door.open(caller, pupil, DiaryPolicy::mayRead);
        DiaryWeek week = read(open.pupil(), day);
        List<WeekSignature> all = signatures(week);
        WeekText now = WeekToSign.text(week, caller.person());
        List<WeekSignature> own = all.stream()
                .filter(s -> s.guardian() == caller.person() && s.isSound())
                .toList();
        boolean current = own.stream().anyMatch(s -> s.text().tellsTheSameAs(now));
        Optional<WeekSignature> last = own.stream().findFirst();
        return new WeekSigning(
                open.pupil(),
                week.monday(),
                open.isSigned() && WeekToSign.isOpen(week) ? now.hash() : null,
                last.orElse(null),
                current,
                current ? List.of() : last.map(s -> now.since(s.text())).orElse(List.of()),
                all);
    }

    /**
     * Signs a week. The same is signed once, however often it is sent.
     *
     * @throws Refusal when the week tells something else than was shown, and while lessons of it are ahead
     * @throws NotAllowed for who reads the diary and is no guardian: the pupil, the class teacher, who runs the school
     * @throws NotFound for everybody else
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void sign(Caller caller, SignWeek order) {
        OpenDiary open = door.open(caller, order.pupil(), DiaryPolicy::mayRead);
        DiaryPolicy.requireSigns(caller, open);
        DiaryWeek week = read(open.pupil(), order.day());
        if (!WeekToSign.isOpen(week)) {
            throw new Refusal(DiaryRefusal.WEEK_AHEAD);
        }
        WeekText text = WeekToSign.text(week, caller.person());
        if (!text.hash().equals(order.hash())) {
            throw new Refusal(DiaryRefusal.WEEK_CHANGED);
        }
        new WeekSignatures(em).add(year(week.monday()), open.pupil().school(), text, clock.now());
    }

    /**
     * A signature with the text that was signed, which may be verified.
     *
     * @throws NotFound for a signature under a diary that the caller must not see, and for none
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public SignedWeek signed(Caller caller, long id, int year) {
        WeekSignature found =
                new WeekSignaturesQuery(em).one(id, year).orElseThrow(() -> new NotFound("signature " + id));
        return new SignedWeek(
                door.open(caller, found.pupil(), DiaryPolicy::mayRead).pupil(), found);
    }

    /**
     * Who of a class has a signed week, and whose week has become another one since: it is compared as the family's own is, fact by fact.
     *
     * @param day any day of the week; null: today
     * @throws NotFound for everybody but the class teacher and who reads all diaries of the school
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public ClassSignatures ofClass(Caller caller, long group, @Nullable LocalDate day) {
        ClassPeriods head =
                new ClassPeriodsQuery(em).of(group, caller.person()).orElseThrow(() -> new NotFound("class " + group));
        DiaryPolicy.requireReadsClass(caller, head.standing());
        log.read(caller, group, WHAT);
        LocalDate today = clock.today(head.zone());
        LocalDate monday = monday(day == null ? today : day);
        return new ClassSignatures(group, head.name(), monday, today, lines(group, head.year(), monday, today));
    }

    private List<Line> lines(long group, int year, LocalDate monday, LocalDate today) {
        WeekSignaturesQuery query = new WeekSignaturesQuery(em);
        List<Pupil> pupils = query.pupils(group, monday);
        Map<Long, List<WeekSignature>> signed =
                query.ofPupils(pupils.stream().map(Pupil::person).toList(), year, monday);
        Map<Long, List<WeekFact>> weeks = new ClassWeeksQuery(em).of(signed.keySet(), year, monday, today);
        return pupils.stream()
                .map(p -> Line.of(
                        p,
                        monday,
                        signed.getOrDefault(p.person(), List.of()),
                        weeks.getOrDefault(p.person(), List.of())))
                .toList();
    }

    private DiaryWeek read(DiaryPupil pupil, LocalDate day) {
        return new DiaryWeekQuery(em).of(pupil, monday(day), clock.today(pupil.zone()));
    }

    private List<WeekSignature> signatures(DiaryWeek week) {
        return new WeekSignaturesQuery(em).of(week.pupil().person(), year(week.monday()), week.monday());
    }

    private static int year(LocalDate monday) {
        return AcademicYear.of(monday).number();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

package org.dnevnik.diary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.dnevnik.diary.view.DayEventsQuery;
import org.dnevnik.diary.view.DiaryDebtsQuery;
import org.dnevnik.diary.view.DiaryPupil;
import org.dnevnik.diary.view.DiaryWeek;
import org.dnevnik.diary.view.DiaryWeekQuery;
import org.dnevnik.diary.view.FailedMarksQuery;
import org.dnevnik.diary.view.MarkChange;
import org.dnevnik.diary.view.MarkChangesQuery;
import org.dnevnik.homework.view.TaskLine;
import org.dnevnik.homework.view.TaskListQuery;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.SchoolClock;
import org.jspecify.annotations.Nullable;

/** Opens the diary. */
@Stateless
@DenyAll
public class DiaryService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DiaryDoor door;

    @Inject
    private SchoolClock clock;

    /**
     * The week of a pupil in which a day lies.
     *
     * @param day any day of the week; null: today
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Diary> open(Caller caller, WhoseDiary whose, @Nullable LocalDate day) {
        return door.open(caller, whose, DiaryPolicy::mayRead).map(open -> opened(caller, open, day));
    }

    /**
     * Whose diary it is, for who shows it otherwise than we do.
     *
     * @return empty when the caller must not see it and has, being a teacher, perhaps another way to what stands in it
     * @throws NotFound for everybody else who must not see it; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<DiaryPupil> pupil(Caller caller, long pupil) {
        Optional<DiaryPupil> found = door.ifMay(caller, pupil, DiaryPolicy::mayRead);
        if (found.isEmpty() && !caller.is(Role.TEACHER)) {
            door.refused(caller, pupil);
            throw new NotFound("diary of " + pupil);
        }
        return found;
    }

    /**
     * A day of a pupil, with what is ahead.
     *
     * @param day null: today
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<DiaryToday> day(Caller caller, WhoseDiary whose, @Nullable LocalDate day) {
        return door.open(caller, whose, DiaryPolicy::mayRead).map(open -> {
            LocalDate today = clock.today(open.pupil().zone());
            LocalDate shown = day == null ? today : day;
            return new DiaryToday(
                    open,
                    today,
                    new DiaryWeekQuery(em).day(open.pupil(), shown, today),
                    new DayEventsQuery(em).of(open.pupil(), shown));
        });
    }

    /**
     * How a pupil's mark for a work was changed, newest first.
     *
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public List<MarkChange> changes(Caller caller, long pupil, long work, int year) {
        door.open(caller, pupil, DiaryPolicy::mayRead);
        return new MarkChangesQuery(em).of(work, year, pupil);
    }

    /**
     * What a pupil owes over all subjects: works to be passed, homework that was to be handed in, failed periods and years.
     *
     * @return empty when nobody is named and the caller neither learns nor has children
     * @throws NotFound for a pupil whom the caller must not see; the attempt is in the access log
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public Optional<OwedWorks> debts(Caller caller, WhoseDiary whose) {
        return door.open(caller, whose, DiaryPolicy::mayRead).map(this::owed);
    }

    private OwedWorks owed(OpenDiary open) {
        LocalDate today = clock.today(open.pupil().zone());
        long pupil = open.pupil().person();
        List<TaskLine> homework = new TaskListQuery(em)
                .open(pupil, AcademicYear.of(today).number()).stream()
                        .filter(t -> t.owed(today))
                        .toList();
        return new OwedWorks(
                open,
                today,
                new DiaryDebtsQuery(em).of(pupil, today),
                homework,
                new FailedMarksQuery(em).of(pupil, today));
    }

    private Diary opened(Caller caller, OpenDiary open, @Nullable LocalDate day) {
        DiaryWeek week = week(open.pupil(), day);
        boolean signs = open.isSigned() && WeekToSign.isOpen(week);
        return new Diary(
                week,
                open.children(),
                signs ? WeekToSign.text(week, caller.person()).hash() : null);
    }

    private DiaryWeek week(DiaryPupil pupil, @Nullable LocalDate day) {
        LocalDate today = clock.today(pupil.zone());
        LocalDate monday = (day == null ? today : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DiaryWeekQuery(em).of(pupil, monday, today);
    }
}

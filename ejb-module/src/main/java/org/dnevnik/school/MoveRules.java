package org.dnevnik.school;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.school.view.MovementLine;
import org.dnevnik.school.view.StayLine;
import org.jspecify.annotations.Nullable;

/**
 * Which movement can follow what has been.
 *
 * @param school whose office decides
 * @param stays  of the pupil, in all schools
 */
record MoveRules(long school, List<StayLine> stays, LocalDate today) {

    private static final int FARTHEST_DAYS = 366;
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** The class of this school in which the pupil is, without an end: that of the day's year, for the next one may be open already. */
    Optional<StayLine> here(LocalDate day) {
        List<StayLine> open = stays.stream()
                .filter(s -> s.isClass() && s.school() == school && s.ends() == null)
                .toList();
        return open.stream()
                .filter(s -> isOfYear(s, day))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private static boolean isOfYear(StayLine stay, LocalDate day) {
        return stay.year() == AcademicYear.of(day).number();
    }

    /**
     * @return the day.
     * @throws Refusal with a {@link SchoolRefusal}
     */
    LocalDate requireDay(Move move) {
        LocalDate day = move.date();
        if (day == null || day.isBefore(today.minusDays(FARTHEST_DAYS)) || day.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw new Refusal(SchoolRefusal.MOVE_DATE);
        }
        if (!move.isKnown() || !move.isSaid()) {
            throw new Refusal(SchoolRefusal.MOVE_WORDS);
        }
        return day;
    }

    /**
     * @param classes that the school has in the year of the day
     * @throws Refusal with a {@link SchoolRefusal}
     */
    void requireFits(Move move, LocalDate day, List<Long> classes) {
        if (!move.isLeaving() && !classes.contains(move.group())) {
            throw new Refusal(SchoolRefusal.MOVE_CLASS);
        }
        if (move.kind().equals("ENROLLED")) {
            requireNowhere(day);
            return;
        }
        StayLine stay = here(day).orElseThrow(() -> new Refusal(SchoolRefusal.NOT_ENROLLED));
        if (!move.isLeaving() && Objects.equals(move.group(), stay.group())) {
            throw new Refusal(SchoolRefusal.MOVE_CLASS);
        }
        LocalDate earliest = move.isLeaving() ? stay.starts() : stay.starts().plusDays(1);
        if (day.isBefore(earliest)) {
            throw new Refusal(SchoolRefusal.MOVE_EARLY, DAY.format(stay.starts()));
        }
    }

    private void requireNowhere(LocalDate day) {
        stays.stream().filter(s -> s.isClass() && s.isOpen(day)).findFirst().ifPresent(s -> {
            throw s.school() == school
                    ? new Refusal(SchoolRefusal.ENROLLED, s.name())
                    : new Refusal(SchoolRefusal.ENROLLED_ELSEWHERE, s.schoolName());
        });
    }

    /**
     * @param movements newest first
     * @throws Refusal {@link SchoolRefusal#NOT_LAST}
     */
    MovementLine requireLast(long movement, List<MovementLine> movements) {
        MovementLine last = movements.stream()
                .filter(m -> !m.undone())
                .findFirst()
                .filter(m -> m.id() == movement && m.school() == school)
                .orElseThrow(() -> new Refusal(SchoolRefusal.NOT_LAST));
        @Nullable
        Long now = stays.stream()
                .filter(s -> s.isClass() && s.ends() == null && isOfYear(s, last.date()))
                .map(StayLine::group)
                .findFirst()
                .orElse(null);
        if (!Objects.equals(now, last.toGroup())) {
            throw new Refusal(SchoolRefusal.NOT_LAST);
        }
        return last;
    }
}

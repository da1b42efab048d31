package org.dnevnik.journal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dnevnik.journal.model.CouncilDecision;
import org.dnevnik.journal.model.Level;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.model.PeriodValue;
import org.dnevnik.journal.model.PupilCategory;
import org.dnevnik.journal.model.Quality;
import org.dnevnik.journal.model.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A class over all its subjects in a period: «сводная ведомость».
 *
 * @param kind     PERIOD, YEAR or FINAL
 * @param period   null but for the kind PERIOD
 * @param subjects in the order of their names
 * @param pupils   who belonged to the class at the period's end, or today, in the order of their names
 * @param whole    of all subjects together
 */
public record ClassSummary(
        ClassPeriods head,
        PeriodMarkKind kind,
        @Nullable GridPeriod period,
        LocalDate today,
        List<Subject> subjects,
        List<Pupil> pupils,
        Figures whole) {

    /**
     * A subject's column.
     *
     * @param groups   of the class and its subgroups in which it is taught
     * @param teacher  surname and initials; null: several or nobody
     * @param missing  pupils without a mark who should have one
     */
    public record Subject(
            long subject,
            String name,
            List<Long> groups,
            @Nullable String teacher,
            int missing,
            Figures figures) {

        public Subject {
            groups = List.copyOf(groups);
        }

        /** Where its marks are set: the class's own group, or the first subgroup. */
        public long group() {
            return groups.get(0);
        }
    }

    /**
     * A pupil's line.
     *
     * @param average  of the marks that are numbers; null: none is
     * @param missed   lessons, for any reason
     * @param ill those of illness
     * @param transfer null: the council has not decided
     * @param exams likewise
     */
    public record Pupil(
            long person,
            String name,
            List<Cell> cells,
            @Nullable BigDecimal average,
            PupilCategory category,
            int missed,
            int ill,
            @Nullable Decision transfer,
            @Nullable Decision exams) {

        public Pupil {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A mark in the summary.
     *
     * @param group    in which the pupil learns the subject; 0: in none
     * @param value    as set; null: not yet
     * @param grade    that enters averages; null: it is no number
     * @param proposed shown where none is set; null: nothing follows
     */
    public record Cell(
            long group,
            @Nullable String value,
            @Nullable BigDecimal grade,
            Level level,
            @Nullable String proposed) {}

    /**
     * What the council decided.
     *
     * @param protocol its number
     * @param held on which day
     */
    public record Decision(CouncilDecision decision, String protocol, LocalDate held) {}

    /**
     * The formulas with what goes into them.
     *
     * @param success per cent, as shown; null: nobody is counted
     */
    public record Figures(
            int excellent,
            int good,
            int fair,
            int poor,
            int unattested,
            int exempt,
            int passed,
            int none,
            int counted,
            @Nullable BigDecimal success,
            @Nullable BigDecimal quality,
            @Nullable BigDecimal learned) {

        /** Counts marks, one each, by the formulas of {@link Quality}. */
        public static Figures of(Collection<PeriodValue> marks) {
            return of(Quality.of(marks));
        }

        static Figures of(Quality q) {
            return new Figures(
                    q.excellent(),
                    q.good(),
                    q.fair(),
                    q.poor(),
                    q.unattested(),
                    q.exempt(),
                    q.passed(),
                    q.none(),
                    q.counted(),
                    q.success().map(Ratio::shown).orElse(null),
                    q.quality().map(Ratio::shown).orElse(null),
                    q.learned().map(Ratio::shown).orElse(null));
        }
    }

    public ClassSummary {
        subjects = List.copyOf(subjects);
        pupils = List.copyOf(pupils);
    }

    /** How many marks of the class are not set yet. */
    public int missing() {
        return subjects.stream().mapToInt(Subject::missing).sum();
    }
}

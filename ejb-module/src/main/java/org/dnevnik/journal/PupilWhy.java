package org.dnevnik.journal;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.dnevnik.journal.model.PeriodMarkKind;
import org.dnevnik.journal.view.GridHead;
import org.dnevnik.journal.view.GridHeadQuery;
import org.dnevnik.journal.view.GridPeriod;
import org.dnevnik.journal.view.Why;
import org.dnevnik.journal.view.WhyQuery;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/**
 * Of which figure of a pupil somebody wants to know how it came about; whoever asks has seen to it that the pupil may be seen.
 *
 * @param kind   name of a {@link PeriodMarkKind}; anything else is a period's
 * @param period of the kind PERIOD: null, or one that is not the group's: the running one
 */
public record PupilWhy(
        long group, long subject, String kind, @Nullable Long period) {

    /** Empty for a group that is not there, and for a pupil who never belonged to it. */
    public Optional<Why> of(EntityManager em, long pupil, SchoolClock clock) {
        return new GridHeadQuery(em)
                .of(group, subject, 0, clock.today(Families.REGION))
                .flatMap(head -> new WhyQuery(em).of(head, pupil, asked(), shown(head, clock)));
    }

    private PeriodMarkKind asked() {
        for (PeriodMarkKind known : PeriodMarkKind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        return PeriodMarkKind.PERIOD;
    }

    private @Nullable GridPeriod shown(GridHead head, SchoolClock clock) {
        return asked() == PeriodMarkKind.PERIOD ? head.period(period, clock.today(head.zone())) : null;
    }
}

package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.dnevnik.journal.model.PeriodMark.Place;

/** The marks of periods, where one is looked for by its place. */
public class PeriodMarks {

    private static final String AT =
            "SELECT m FROM PeriodMark m WHERE m.year = :year AND m.group = :group AND m.subject = :subject "
                    + "AND m.person = :pupil AND m.kind = :kind AND ";

    private final EntityManager em;

    public PeriodMarks(EntityManager em) {
        this.em = em;
    }

    /** Also one that was taken back. */
    public Optional<PeriodMark> at(Place place) {
        var query = em.createQuery(
                        AT + (place.period() == null ? "m.period IS NULL" : "m.period = :period"), PeriodMark.class)
                .setParameter("year", place.year())
                .setParameter("group", place.group())
                .setParameter("subject", place.subject())
                .setParameter("pupil", place.pupil())
                .setParameter("kind", place.kind());
        if (place.period() != null) {
            query.setParameter("period", place.period());
        }
        return query.getResultStream().findFirst();
    }
}

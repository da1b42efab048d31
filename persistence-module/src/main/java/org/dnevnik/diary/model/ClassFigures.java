package org.dnevnik.diary.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what was published of a class, so that all who look see the same and nobody sees every change. */
public class ClassFigures {

    private static final String FIND = """
            SELECT published_at, bars FROM diary.class_figure
            WHERE edu_group = ?1 AND subject IS NOT DISTINCT FROM CAST(?2 AS bigint) AND period = ?3""";

    // who published in the meantime was as right
    private static final String PUBLISH = """
            INSERT INTO diary.class_figure AS f (id, school, edu_group, subject, period, published_at, bars)
            VALUES (nextval('diary.class_figure_seq'), ?4, ?1, CAST(?2 AS bigint), ?3, ?5, ?6)
            ON CONFLICT (edu_group, subject, period) DO UPDATE SET published_at = excluded.published_at, bars = excluded.bars
            WHERE f.published_at = CAST(?7 AS timestamptz)""";

    private final EntityManager em;

    public ClassFigures(EntityManager em) {
        this.em = em;
    }

    /** Of what. @param subject null: all together */
    public record About(long school, long group, @Nullable Long subject, long period) {}

    /** What everybody sees. @param bars as the view of them reads it */
    public record Published(Instant at, String bars) {}

    @SuppressWarnings("unchecked")
    public Optional<Published> of(About about) {
        List<Object[]> rows = em.createNativeQuery(FIND)
                .setParameter(1, about.group())
                .setParameter(2, about.subject())
                .setParameter(3, about.period())
                .getResultList();
        return rows.stream().findFirst().map(r -> new Published(((Timestamp) r[0]).toInstant(), (String) r[1]));
    }

    /** @param instead what stood before; null: nothing did */
    public void publish(About about, String bars, Instant at, @Nullable Instant instead) {
        em.createNativeQuery(PUBLISH)
                .setParameter(1, about.group())
                .setParameter(2, about.subject())
                .setParameter(3, about.period())
                .setParameter(4, about.school())
                .setParameter(5, Timestamp.from(at))
                .setParameter(6, bars)
                .setParameter(7, instead == null ? null : Timestamp.from(instead))
                .executeUpdate();
    }
}

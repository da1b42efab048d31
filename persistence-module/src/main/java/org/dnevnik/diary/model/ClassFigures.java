package org.dnevnik.diary.model;

import static org.dnevnik.kernel.NativeQuery.instant;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
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

    /**
     * Of what.
     *
     * @param subject null: all together
     */
    public record About(long school, long group, @Nullable Long subject, long period) {}

    /**
     * What everybody sees.
     *
     * @param bars as the view of them reads it
     */
    public record Published(Instant at, String bars) {}

    public Optional<Published> of(About about) {
        return NativeQuery.rows(em, FIND, about.group(), about.subject(), about.period())
                .findFirst()
                .map(r -> new Published(instant(r[0]), (String) r[1]));
    }

    /** @param instead what stood before; null: nothing did */
    public void publish(About about, String bars, Instant at, @Nullable Instant instead) {
        NativeQuery.write(
                em, PUBLISH, about.group(), about.subject(), about.period(), about.school(), at, bars, instead);
    }
}

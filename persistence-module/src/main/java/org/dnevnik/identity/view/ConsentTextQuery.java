package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dnevnik.kernel.NativeQuery;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads the purposes for which people are asked, and their texts; each method is one statement. */
public class ConsentTextQuery {

    private static final String AIM =
            "a.key, a.audience, a.required, coalesce(a.school, 0), a.made_by IS NULL, a.ended_on";

    private static final String TEXTS = """
            SELECT %s, t.version, t.purpose, t.title, t.body, t.since,
                   p.surname || ' ' || p.given_name || coalesce(' ' || p.patronymic, ''),
                   (SELECT count(*) FROM identity.consent c WHERE c.text = t.code AND c.withdrawn_at IS NULL AND NOT c.refused),
                   t.version = (SELECT max(n.version) FROM identity.consent_text n WHERE n.aim = t.aim AND n.since <= ?1)
            FROM identity.consent_text t
            JOIN identity.consent_purpose a ON a.key = t.aim
            LEFT JOIN people.person p ON p.id = t.published_by
            WHERE coalesce(a.school, 0) = ?2
            ORDER BY array_position(ARRAY['STAFF', 'GUARDIAN', 'CHILD', 'PUPIL'], CAST(t.audience AS text)),
                     a.ended_on IS NOT NULL, NOT a.required, a.made_at NULLS FIRST, a.key, t.version DESC""".formatted(AIM);

    private static final String ASKED = """
            SELECT %s, w.purpose FROM identity.consent_purpose a
            CROSS JOIN LATERAL identity.consent_wording(a.key, ?1) AS w
            WHERE a.school IS NULL OR a.school = ?2
            ORDER BY a.ended_on IS NOT NULL, a.required, a.school NULLS LAST, w.purpose, a.key""".formatted(AIM);

    private static final String ONE = "SELECT " + AIM + " FROM identity.consent_purpose a WHERE a.key = ?1";

    private static final String ASKING = """
            SELECT s.id, s.short_name FROM school.school s WHERE s.id = ANY (CAST(?1 AS bigint[])) ORDER BY s.short_name, s.id""";

    private final EntityManager em;

    public ConsentTextQuery(EntityManager em) {
        this.em = em;
    }

    /** A school that asks its people, by its short name. */
    public record Asking(long id, String name) {}

    /** These schools by name. */
    public List<Asking> asking(List<Long> schools) {
        return NativeQuery.rows(em, ASKING, NativeQuery.array(schools))
                .map(r -> new Asking(number(r[0]), (String) r[1]))
                .toList();
    }

    /**
     * All versions, the newest first for each purpose; purposes by whom they concern.
     *
     * @param school null: those of the region
     * @param day    by which one version of each is in force
     */
    public List<ConsentText> all(@Nullable Long school, LocalDate day) {
        return NativeQuery.rows(em, TEXTS, day, school == null ? 0L : school)
                .map(r -> new ConsentText(
                        aim(r),
                        whole(r[6]),
                        (String) r[7],
                        (String) r[8],
                        (String) r[9],
                        NativeQuery.day(r[10]),
                        (String) r[11],
                        number(r[12]),
                        Boolean.TRUE.equals(r[13])))
                .toList();
    }

    /** For what people of a school are asked or were, what is voluntary first. */
    public List<NamedAim> asked(long school, LocalDate day) {
        return NativeQuery.rows(em, ASKED, day, school)
                .map(r -> new NamedAim(aim(r), (String) r[6]))
                .toList();
    }

    /** Code of the wording of a purpose that is in force. */
    public String code(String aim, LocalDate day) {
        return (String) NativeQuery.values(em, "SELECT w.code FROM identity.consent_wording(?1, ?2) w", aim, day)
                .findFirst()
                .orElseThrow(() -> new NotFound("wording of " + aim));
    }

    /** The purpose with this key. */
    public Optional<ConsentAim> aim(String key) {
        return NativeQuery.rows(em, ONE, key).map(ConsentTextQuery::aim).findFirst();
    }

    private static ConsentAim aim(Object[] r) {
        return new ConsentAim(
                (String) r[0],
                ConsentAudience.valueOf((String) r[1]),
                (Boolean) r[2],
                number(r[3]),
                (Boolean) r[4],
                NativeQuery.dayOrNone(r[5]));
    }
}

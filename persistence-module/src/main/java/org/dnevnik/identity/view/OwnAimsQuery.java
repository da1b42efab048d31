package org.dnevnik.identity.view;

import static org.dnevnik.kernel.NativeQuery.number;
import static org.dnevnik.kernel.NativeQuery.whole;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.dnevnik.kernel.NativeQuery;

/** Reads for what somebody is asked for consent, one statement. */
public class OwnAimsQuery {

    private static final String AIMS = """
            SELECT a.key, a.audience, a.required, coalesce(a.school, 0), a.made_by IS NULL, o.about,
                   CASE WHEN o.about = ?1 THEN '' ELSE concat_ws(' ', n.surname, n.given_name, n.patronymic) END,
                   coalesce(s.short_name, ''), w.code, w.purpose, w.title, w.version, w.body
            FROM identity.consent_aims(?1, ?2) o
            JOIN identity.consent_purpose a ON a.key = o.aim
            JOIN people.person n ON n.id = o.about
            LEFT JOIN school.school s ON s.id = a.school
            CROSS JOIN LATERAL identity.consent_wording(a.key, ?2) w
            ORDER BY o.about <> ?1, n.name_key, n.id, NOT a.required, a.school NULLS FIRST, w.purpose, a.key""";

    private final EntityManager em;
    private final LocalDate day;

    public OwnAimsQuery(EntityManager em, LocalDate day) {
        this.em = em;
        this.day = day;
    }

    /** The own ones first, then child by child; what is required before what is voluntary. */
    public List<OwnAim> of(long person) {
        return NativeQuery.rows(em, AIMS, person, day)
                .map(r -> new OwnAim(
                        new ConsentAim(
                                (String) r[0],
                                ConsentAudience.valueOf((String) r[1]),
                                (Boolean) r[2],
                                number(r[3]),
                                (Boolean) r[4],
                                null),
                        number(r[5]),
                        (String) r[6],
                        (String) r[7],
                        (String) r[8],
                        (String) r[9],
                        (String) r[10],
                        whole(r[11]),
                        (String) r[12]))
                .toList();
    }
}

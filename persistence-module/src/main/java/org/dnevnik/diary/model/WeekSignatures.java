package org.dnevnik.diary.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dnevnik.kernel.NativeQuery;

/** Keeps signatures of weeks; the application can add them and nothing else. */
public class WeekSignatures {

    private static final String ADD = """
            INSERT INTO diary.week_signature (id, year, school, pupil, guardian, monday, signed_at, hash, content)
            VALUES (nextval('diary.week_signature_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (school, hash, year) DO NOTHING""";

    private final EntityManager em;

    public WeekSignatures(EntityManager em) {
        this.em = em;
    }

    /**
     * The same text is signed once, however often it is sent.
     *
     * @param year of the week
     */
    public void add(int year, long school, WeekText text, Instant at) {
        NativeQuery.write(
                em, ADD, year, school, text.pupil(), text.guardian(), text.monday(), at, text.hash(), text.text());
    }
}

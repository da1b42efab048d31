package org.dnevnik.diary.model;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;

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

    /** The same text is signed once, however often it is sent. @param year of the week */
    public void add(int year, long school, WeekText text, Instant at) {
        em.createNativeQuery(ADD)
                .setParameter(1, year)
                .setParameter(2, school)
                .setParameter(3, text.pupil())
                .setParameter(4, text.guardian())
                .setParameter(5, Date.valueOf(text.monday()))
                .setParameter(6, Timestamp.from(at))
                .setParameter(7, text.hash())
                .setParameter(8, text.text())
                .executeUpdate();
    }
}

package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Days of lessons that somebody has opened, and the time in which a school's journals are written. */
public class Unlocks {

    private static final String ADD = """
            INSERT INTO journal.unlock (id, school, year, person, edu_group, subject, starts, ends, until, reason, made_by, made_at)
            VALUES (nextval('journal.unlock_seq'), ?1, ?2, CAST(?3 AS bigint), CAST(?4 AS bigint), CAST(?5 AS bigint), ?6, ?7, ?8, ?9, ?10, ?11)""";

    private static final String END = """
            UPDATE journal.unlock SET ended_by = ?3, ended_at = ?4 WHERE id = ?1 AND school = ?2 AND ended_at IS NULL""";

    private static final String KEEP = """
            INSERT INTO journal.edit_rule (school, days, office_exempt, ask_reason, changed_by, changed_at)
            VALUES (?1, CAST(?2 AS smallint), ?3, ?4, ?5, ?6)
            ON CONFLICT (school) DO UPDATE SET days = excluded.days, office_exempt = excluded.office_exempt,
                ask_reason = excluded.ask_reason, changed_by = excluded.changed_by, changed_at = excluded.changed_at""";

    private final EntityManager em;
    private final long school;

    public Unlocks(EntityManager em, long school) {
        this.em = em;
        this.school = school;
    }

    /**
     * What is opened, and to whom.
     *
     * @param person null: everybody who may write there
     * @param group  null: all
     * @param subject null: all
     * @param until  when it is over
     */
    public record Opened(
            int year,
            @Nullable Long person,
            @Nullable Long group,
            @Nullable Long subject,
            LocalDate starts,
            LocalDate ends,
            Instant until,
            String reason) {}

    public void add(Opened opened, long by, Instant at) {
        NativeQuery.write(
                em,
                ADD,
                school,
                opened.year(),
                opened.person(),
                opened.group(),
                opened.subject(),
                opened.starts(),
                opened.ends(),
                opened.until(),
                opened.reason(),
                by,
                at);
    }

    /** @return false when it was over already */
    public boolean end(long unlock, long by, Instant at) {
        return NativeQuery.write(em, END, unlock, school, by, at) == 1;
    }

    /** @param days after a lesson's day; null: without end */
    public void keep(@Nullable Integer days, boolean officeExempt, boolean askReason, long by, Instant at) {
        NativeQuery.write(em, KEEP, school, days, officeExempt, askReason, by, at);
    }
}

package org.dnevnik.journal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.dnevnik.kernel.YearId;
import org.jspecify.annotations.Nullable;

/**
 * The mark of one pupil in a subject for a period, the year, an exam, or the final one, with the proposal that was seen when it was set. Like a
 * work's mark it never disappears: taken back it keeps its row, so that its version never starts again.
 */
@Entity
@Table(schema = "journal", name = "period_mark")
@IdClass(YearId.class)
public class PeriodMark {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "period_mark")
    @SequenceGenerator(name = "period_mark", sequenceName = "journal.period_mark_seq", allocationSize = 50)
    private long id;

    @Id
    private int year;

    private long school;

    @Column(name = "edu_group")
    private long group;

    private long subject;

    private long person;

    @Enumerated(EnumType.STRING)
    private PeriodMarkKind kind = PeriodMarkKind.PERIOD;

    private @Nullable Long period;

    private @Nullable String value;

    private @Nullable BigDecimal grade;

    private int level;

    private @Nullable String proposed;

    private @Nullable BigDecimal average;

    private @Nullable Integer marks;

    private @Nullable String reason;

    @Column(name = "set_by")
    private long setBy;

    @Column(name = "set_at")
    private Instant setAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected PeriodMark() {}

    /** Where it stands; {@code period} is null but for the kind PERIOD. */
    public record Place(
            int year,
            long school,
            long group,
            long subject,
            long pupil,
            PeriodMarkKind kind,
            @Nullable Long period) {}

    /** What was proposed when it was set: the mark, the average as shown, the number of marks; null where there was none. */
    public record Seen(
            @Nullable String proposed,
            @Nullable BigDecimal average,
            @Nullable Integer marks) {}

    public PeriodMark(Place place) {
        year = place.year();
        school = place.school();
        group = place.group();
        subject = place.subject();
        person = place.pupil();
        kind = place.kind();
        period = place.period();
    }

    /** Sets it, changes it, or with {@link PeriodValue#NONE} takes it back. */
    public void become(PeriodValue next, Seen seen, @Nullable String why, long by, Instant at) {
        value = next.text();
        grade = next.grade();
        level = next.level().number();
        proposed = seen.proposed();
        average = seen.average();
        marks = seen.marks();
        reason = why;
        setBy = by;
        setAt = at;
    }

    public @Nullable String value() {
        return value;
    }

    public int version() {
        return version;
    }
}

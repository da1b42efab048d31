package org.dnevnik.journal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.dnevnik.kernel.YearId;
import org.jspecify.annotations.Nullable;

/**
 * What one pupil got for one work.
 *
 * <p>Invariants:
 * <ol>
 * <li>A pupil has one mark for a work at most; two marks («5/4») are two works.
 * <li>A mark without a value has no grade, and enters no average.
 * <li>A mark that was set once never disappears: taken back it keeps its row, so that its version never starts again and an old
 *     page cannot pass for a fresh one.
 * <li>Each transition changes the version by one and leaves one row in the ledger.
 * </ol>
 *
 * <p>Transitions:
 * <ul>
 * <li>EMPTY → SET: {@link #Mark(int, long, long, long, MarkValue, long, Instant) set for the first time}.
 * <li>SET, CHANGED, CLEARED → CHANGED: {@link #change}.
 * <li>SET, CHANGED → CLEARED: {@link #clear}.
 * </ul>
 */
@Entity
@Table(schema = "journal", name = "mark")
@IdClass(YearId.class)
public class Mark {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mark")
    @SequenceGenerator(name = "mark", sequenceName = "journal.mark_seq", allocationSize = 50)
    private long id;

    @Id
    private int year;

    private long work;

    private long lesson;

    private long person;

    private @Nullable String value;

    private @Nullable Integer grade;

    @Column(name = "set_by")
    private long setBy;

    @Column(name = "set_at")
    private Instant setAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Mark() {}

    /** @param by who sets it */
    public Mark(int year, long work, long lesson, long pupil, MarkValue value, long by, Instant at) {
        this.year = year;
        this.work = work;
        this.lesson = lesson;
        this.person = pupil;
        take(value, by, at);
    }

    /**
     * Gives the mark another value, or a value again.
     *
     * @throws IllegalStateException when it has this value already
     */
    public void change(MarkValue next, long by, Instant at) {
        if (next.text().equals(value)) {
            throw new IllegalStateException("the mark is " + value + " already");
        }
        take(next, by, at);
    }

    /**
     * Takes the mark back.
     *
     * @throws IllegalStateException when it was taken back before
     */
    public void clear(long by, Instant at) {
        if (value == null) {
            throw new IllegalStateException("the mark was cleared before");
        }
        value = null;
        grade = null;
        setBy = by;
        setAt = at;
    }

    private void take(MarkValue next, long by, Instant at) {
        value = next.text();
        grade = next.grade();
        setBy = by;
        setAt = at;
    }

    public MarkState state() {
        if (value == null) {
            return MarkState.CLEARED;
        }
        return version <= 1 ? MarkState.SET : MarkState.CHANGED;
    }

    /** As the teacher wrote it; null when it was taken back. */
    public @Nullable String value() {
        return value;
    }

    public int version() {
        return version;
    }

    @Override
    public String toString() {
        return "mark " + id + " of " + Objects.toString(person);
    }
}

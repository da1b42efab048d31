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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
 * <li>A debt has a last day; nothing else has one.
 * <li>A retake keeps what stood before it beside the new value until the mark is taken back or the retake undone.
 * <li>A mark that was set once never disappears: taken back it keeps its row, so that its version never starts again and an old
 *     page cannot pass for a fresh one.
 * <li>Each transition changes the version by one and leaves one row in the ledger.
 * </ol>
 *
 * <p>Transitions:
 * <ul>
 * <li>EMPTY → SET: {@link #Mark(int, long, long, long, MarkValue, LocalDate, long, Instant) set for the first time}.
 * <li>SET, CHANGED, CLEARED → CHANGED: {@link #change}, {@link #retake}, {@link #undoRetake}, {@link #note}.
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

    private @Nullable BigDecimal grade;

    private @Nullable Integer level;

    private @Nullable String comment;

    @Column(name = "staff_comment")
    private @Nullable String staffComment;

    private @Nullable LocalDate due;

    @Column(name = "old_value")
    private @Nullable String oldValue;

    @Column(name = "old_grade")
    private @Nullable BigDecimal oldGrade;

    @Column(name = "set_by")
    private long setBy;

    @Column(name = "set_at")
    private Instant setAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Mark() {}

    /**
     * @param due of a debt its last day; null for everything else
     * @param by  who sets it
     */
    public Mark(
            int year,
            long work,
            long lesson,
            long pupil,
            MarkValue value,
            @Nullable LocalDate due,
            long by,
            Instant at) {
        this.year = year;
        this.work = work;
        this.lesson = lesson;
        this.person = pupil;
        take(value, due, by, at);
    }

    /**
     * Gives the mark another value, or a value again.
     *
     * @param due of a debt its last day; null for everything else
     * @throws IllegalStateException when it has this value already
     */
    public void change(MarkValue next, @Nullable LocalDate due, long by, Instant at) {
        if (next.text().equals(value)) {
            throw new IllegalStateException("the mark is " + value + " already");
        }
        take(next, due, by, at);
    }

    /**
     * Gives the mark a new value and keeps the old one beside it.
     *
     * @throws IllegalStateException when there is no mark that could be bettered
     */
    public void retake(MarkValue next, long by, Instant at) {
        if (value == null || due != null || next.isDebt()) {
            throw new IllegalStateException("nothing to do again: " + value);
        }
        oldValue = value;
        oldGrade = grade;
        take(next, null, by, at);
    }

    /**
     * Makes the mark what it was before the retake.
     *
     * @param before the old value under the rule as it is now
     * @throws IllegalStateException when there was no retake
     */
    public void undoRetake(MarkValue before, long by, Instant at) {
        if (oldValue == null) {
            throw new IllegalStateException("no retake");
        }
        oldValue = null;
        oldGrade = null;
        take(before, null, by, at);
    }

    /**
     * Says something of the mark.
     *
     * @param forFamily  null: nothing
     * @param forStaff   null: nothing; never leaves the school's staff
     * @param newDue     of a debt its last day
     * @throws IllegalStateException for a day at a mark that is no debt, and for a debt without one
     */
    public void note(@Nullable String forFamily, @Nullable String forStaff, @Nullable LocalDate newDue) {
        if ((due == null) != (newDue == null)) {
            throw new IllegalStateException("a debt has a last day, and nothing else has one");
        }
        comment = forFamily;
        staffComment = forStaff;
        due = newDue;
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
        level = null;
        due = null;
        oldValue = null;
        oldGrade = null;
        setBy = by;
        setAt = at;
    }

    private void take(MarkValue next, @Nullable LocalDate lastDay, long by, Instant at) {
        if (next.isDebt() != (lastDay != null)) {
            throw new IllegalArgumentException("a debt has a last day, and nothing else has one");
        }
        value = next.text();
        grade = next.grade();
        level = next.level().number();
        due = lastDay;
        if (next.isDebt()) {
            oldValue = null;
            oldGrade = null;
        }
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

    /** What it enters averages with; null: it enters none. */
    public @Nullable BigDecimal grade() {
        return grade;
    }

    /** Null: none. */
    public @Nullable String comment() {
        return comment;
    }

    /** Null: none; never leaves the school's staff. */
    public @Nullable String staffComment() {
        return staffComment;
    }

    /** The last day of a debt; null for everything else. */
    public @Nullable LocalDate due() {
        return due;
    }

    /** What stood here before a retake; null: there was none. */
    public @Nullable String oldValue() {
        return oldValue;
    }

    /** What counted before a retake; null: nothing. */
    public @Nullable BigDecimal oldGrade() {
        return oldGrade;
    }

    public int version() {
        return version;
    }

    @Override
    public String toString() {
        return "mark " + id + " of " + Objects.toString(person);
    }
}

package org.dnevnik.homework.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.dnevnik.kernel.YearId;
import org.jspecify.annotations.Nullable;

/**
 * One pupil's copy of a homework.
 *
 * <p>Invariants:
 * <ol>
 * <li>A pupil has one task of a homework at most.
 * <li>Only the pupil brings a task to SEEN, IN_WORK and SUBMITTED; only a teacher to RETURNED, CHECKED and EXEMPT.
 * <li>What was submitted cannot be changed by the pupil unless it is taken back, and what is checked cannot be taken back.
 * <li>A task never disappears: one that nobody need do any more is CANCELLED and keeps its answers and its log.
 * <li>Each transition changes the version by one and leaves one row in the task's log; that it was issued is told by the homework.
 * <li>Overdue is no state: a task is overdue while it is open and its day is past.
 * </ol>
 *
 * <p>Transitions:
 * <ul>
 * <li>(nothing) → ISSUED: with its homework, or when a pupil joins the group, by {@link TaskRows}.
 * <li>ISSUED → SEEN: {@link #see}.
 * <li>ISSUED, SEEN → IN_WORK: {@link #begin}, something of an answer is written.
 * <li>ISSUED, SEEN, IN_WORK, RETURNED → SUBMITTED: {@link #submit}.
 * <li>SUBMITTED → IN_WORK: {@link #takeBack}.
 * <li>SUBMITTED, CHECKED → RETURNED: {@link #giveBack}.
 * <li>ISSUED, SEEN, IN_WORK, SUBMITTED, RETURNED, CHECKED → CHECKED: {@link #check}; what was handed in on paper is checked without a submission.
 * <li>ISSUED, SEEN, IN_WORK, SUBMITTED, RETURNED → EXEMPT: {@link #exempt}; → CANCELLED: {@link #cancel}, or when the pupil leaves the group.
 * <li>EXEMPT, CANCELLED → ISSUED: {@link #callAgain}, or when the pupil comes back to the group.
 * <li>CANCELLED → where it stood: when its homework was cancelled by mistake, by {@link TaskRows#restore}.
 * </ul>
 */
@Entity
@Table(schema = "homework", name = "task")
@IdClass(YearId.class)
public class Task {

    @Id
    private long id;

    @Id
    private int year;

    private long homework;

    private long person;

    @Enumerated(EnumType.STRING)
    private TaskState state = TaskState.ISSUED;

    @Column(name = "seen_at")
    private @Nullable Instant seenAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String comment;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Version
    private int version;

    /** For the persistence provider, and for tests of its life: rows are written by {@link TaskRows}. */
    protected Task() {}

    /**
     * The pupil has opened it.
     *
     * @throws IllegalStateException when that was so already
     */
    public void see(Instant at) {
        become(TaskState.SEEN);
        seenAt = at;
    }

    /**
     * The pupil has written something of an answer.
     *
     * @throws IllegalStateException when it is not open
     */
    public void begin(Instant at) {
        become(TaskState.IN_WORK);
        seenAt = seenAt == null ? at : seenAt;
    }

    /**
     * The pupil hands it in, or calls it done.
     *
     * @throws IllegalStateException when it is not open
     */
    public void submit(Instant at) {
        become(TaskState.SUBMITTED);
        seenAt = seenAt == null ? at : seenAt;
        submittedAt = at;
    }

    /**
     * The pupil takes back what nobody has checked yet.
     *
     * @throws IllegalStateException when nothing is handed in
     */
    public void takeBack() {
        if (state != TaskState.SUBMITTED) {
            throw refused(TaskState.IN_WORK);
        }
        become(TaskState.IN_WORK);
        submittedAt = null;
    }

    /**
     * The teacher wants it better.
     *
     * @param words for the family
     */
    public void giveBack(String words, Instant at) {
        become(TaskState.RETURNED);
        comment = words;
        decidedAt = at;
    }

    /**
     * The teacher has looked at it.
     *
     * @param words for the family; null: none
     */
    public void check(@Nullable String words, Instant at) {
        become(TaskState.CHECKED);
        comment = words;
        decidedAt = at;
    }

    /**
     * The pupil need not do it.
     *
     * @param words why; null: not told
     */
    public void exempt(@Nullable String words, Instant at) {
        become(TaskState.EXEMPT);
        comment = words;
        decidedAt = at;
    }

    /** Nobody need do it any more. */
    public void cancel() {
        become(TaskState.CANCELLED);
    }

    /** What was exempted or cancelled is to be done again. */
    public void callAgain() {
        become(TaskState.ISSUED);
        comment = null;
    }

    /** The family was told that it waits. */
    public void remind(Instant at) {
        remindedAt = at;
    }

    private void become(TaskState next) {
        if (!state.mayBecome(next)) {
            throw refused(next);
        }
        state = next;
    }

    private IllegalStateException refused(TaskState next) {
        return new IllegalStateException("a task that is " + state + " does not become " + next);
    }

    public long id() {
        return id;
    }

    public int year() {
        return year;
    }

    public long homework() {
        return homework;
    }

    public long person() {
        return person;
    }

    public TaskState state() {
        return state;
    }

    /** When the pupil opened it first; null: never. */
    public @Nullable Instant seenAt() {
        return seenAt;
    }

    /** When it was handed in last; null: it is not. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** Of the teacher, for the family; null: none. */
    public @Nullable String comment() {
        return comment;
    }

    /** When the family was reminded last; null: never. */
    public @Nullable Instant remindedAt() {
        return remindedAt;
    }

    public int version() {
        return version;
    }
}

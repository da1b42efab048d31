package org.dnevnik.journal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A family's notice that a pupil will be or was away. SENT becomes ACCEPTED or REJECTED by the school, or WITHDRAWN; ACCEPTED may become
 * WITHDRAWN, or shorter; nothing follows on REJECTED and WITHDRAWN.
 */
@Entity
@Table(schema = "journal", name = "absence_notice")
public class AbsenceNotice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "absence_notice")
    @SequenceGenerator(name = "absence_notice", sequenceName = "journal.absence_notice_seq", allocationSize = 50)
    private long id;

    private long school;
    private long pupil;
    private long reason;
    private LocalDate starts = LocalDate.MIN;
    private LocalDate ends = LocalDate.MIN;

    @Column(name = "first_lesson")
    private @Nullable Integer firstLesson;

    @Column(name = "last_lesson")
    private @Nullable Integer lastLesson;

    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    private AbsenceState state = AbsenceState.SENT;

    @Column(name = "sent_by")
    private long sentBy;

    @Column(name = "sent_at")
    private Instant sentAt = Instant.EPOCH;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String answer;

    @Column(name = "written_until")
    private @Nullable LocalDate writtenUntil;

    @Version
    private int version;

    /** For the persistence provider. */
    protected AbsenceNotice() {}

    public AbsenceNotice(
            long school, long pupil, long reason, AbsentSpan span, @Nullable String text, long by, Instant at) {
        this.school = school;
        this.pupil = pupil;
        this.reason = reason;
        this.starts = span.starts();
        this.ends = span.ends();
        this.firstLesson = span.firstLesson();
        this.lastLesson = span.lastLesson();
        this.text = text;
        this.sentBy = by;
        this.sentAt = at;
    }

    /** @throws IllegalStateException unless it waits */
    public void decide(boolean accepted, @Nullable String why, long by, Instant at) {
        require(state == AbsenceState.SENT);
        state = accepted ? AbsenceState.ACCEPTED : AbsenceState.REJECTED;
        answer = why;
        decidedBy = by;
        decidedAt = at;
    }

    /** @throws IllegalStateException when it is rejected or withdrawn already */
    public void withdraw() {
        require(state.isAlive());
        state = AbsenceState.WITHDRAWN;
    }

    /**
     * The pupil comes back earlier.
     *
     * @throws IllegalStateException unless the day lies inside of a living notice of whole days
     */
    public void shorten(LocalDate last) {
        require(state.isAlive() && !last.isBefore(starts) && last.isBefore(ends));
        ends = last;
        writtenUntil = writtenUntil != null && writtenUntil.isAfter(last) ? last : writtenUntil;
    }

    /** Everything up to this day stands in the journal. */
    public void wroteUntil(LocalDate day) {
        writtenUntil = day.isAfter(ends) ? ends : day;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("a notice that is decided stays as it is");
        }
    }

    public long id() {
        return id;
    }

    public long school() {
        return school;
    }

    public long pupil() {
        return pupil;
    }

    public long reason() {
        return reason;
    }

    public AbsentSpan span() {
        return new AbsentSpan(starts, ends, firstLesson, lastLesson);
    }

    public AbsenceState state() {
        return state;
    }

    /** Who has accepted it, and so says what stands in the journal. */
    public long decider() {
        return Objects.requireNonNull(decidedBy);
    }

    /** The first day whose lessons have not been written yet. */
    public LocalDate unwrittenFrom() {
        return writtenUntil == null ? starts : writtenUntil.plusDays(1);
    }

    public int version() {
        return version;
    }
}

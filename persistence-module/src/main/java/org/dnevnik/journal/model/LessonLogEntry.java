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
import java.time.Instant;
import org.dnevnik.kernel.YearId;
import org.jspecify.annotations.Nullable;

/** What the journal says of one pupil at one lesson. A pupil without an entry was there; a withdrawn absence stays as {@link Attendance#ATTEND}. */
@Entity
@Table(schema = "journal", name = "lesson_log_entry")
@IdClass(YearId.class)
public class LessonLogEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lesson_log_entry")
    @SequenceGenerator(name = "lesson_log_entry", sequenceName = "journal.lesson_log_entry_seq", allocationSize = 50)
    private long id;

    @Id
    private int year;

    private long lesson;

    private long person;

    @Enumerated(EnumType.STRING)
    private Attendance status = Attendance.ATTEND;

    private @Nullable Integer minutes;

    private @Nullable Long reason;

    private @Nullable Long notice;

    @Enumerated(EnumType.STRING)
    @Column(name = "before_notice")
    private @Nullable Attendance beforeNotice;

    @Column(name = "set_by")
    private long setBy;

    @Column(name = "set_at")
    private Instant setAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected LessonLogEntry() {}

    public LessonLogEntry(
            int year, long lesson, long pupil, Attendance status, @Nullable Integer late, long by, Instant at) {
        this.year = year;
        this.lesson = lesson;
        this.person = pupil;
        become(status, late, by, at);
    }

    /**
     * Says of the pupil something else, by hand: a reason that was told before, and the notice out of which it stood here, are no more.
     *
     * @param late minutes, of {@link Attendance#LATE} only; null: not told
     */
    public final void become(Attendance next, @Nullable Integer late, long by, Instant at) {
        status = next;
        minutes = next == Attendance.LATE ? late : null;
        reason = null;
        notice = null;
        beforeNotice = null;
        setBy = by;
        setAt = at;
    }

    public Attendance status() {
        return status;
    }

    public int version() {
        return version;
    }
}

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

    @Column(name = "set_by")
    private long setBy;

    @Column(name = "set_at")
    private Instant setAt = Instant.EPOCH;

    @Version
    private int version;

    /** For the persistence provider. */
    protected LessonLogEntry() {}

    public LessonLogEntry(int year, long lesson, long pupil, Attendance status, long by, Instant at) {
        this.year = year;
        this.lesson = lesson;
        this.person = pupil;
        become(status, by, at);
    }

    /** Says of the pupil something else. */
    public final void become(Attendance next, long by, Instant at) {
        status = next;
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

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
import java.time.LocalDate;
import org.dnevnik.kernel.YearId;
import org.jspecify.annotations.Nullable;

/** What a teacher gives a group to do. Its number is that of the draft it was made of, so that it is issued once however often the order comes. */
@Entity
@Table(schema = "homework", name = "homework")
@IdClass(YearId.class)
public class Homework {

    /**
     * What is asked, and until when.
     *
     * @param lesson for which it is due; null: due on the day
     */
    public record Asked(
            String text,
            String links,
            @Nullable Integer minutes,
            WantedAnswer answer,
            LocalDate due,
            @Nullable Long lesson) {}

    @Id
    private long id;

    @Id
    private int year;

    private long school;

    @Column(name = "edu_group")
    private long group;

    private long subject;

    private @Nullable Long lesson;

    private LocalDate due = LocalDate.MIN;

    @Column(name = "from_lesson")
    private @Nullable Long fromLesson;

    private String text = "";
    private String links = "";
    private @Nullable Integer minutes;

    @Enumerated(EnumType.STRING)
    private WantedAnswer answer = WantedAnswer.NONE;

    @Column(name = "to_all")
    private boolean toAll;

    @Column(name = "taken_from")
    private @Nullable Long takenFrom;

    private @Nullable Long work;

    @Column(name = "work_lesson")
    private @Nullable Long workLesson;

    private String state = ISSUED;

    @Column(name = "issued_by")
    private long issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt = Instant.EPOCH;

    @Version
    private int version;

    private static final String ISSUED = "ISSUED";
    private static final String CANCELLED = "CANCELLED";

    /** For the persistence provider. */
    protected Homework() {}

    /**
     * @param id         of its draft
     * @param toAll      to the whole group, those who join it later too
     * @param fromLesson at which it is given; null: at none
     * @param takenFrom  an older one; null: made anew
     */
    public Homework(
            long id,
            int year,
            long school,
            long group,
            long subject,
            Asked asked,
            boolean toAll,
            @Nullable Long fromLesson,
            @Nullable Long takenFrom,
            long by,
            Instant at) {
        this.id = id;
        this.year = year;
        this.school = school;
        this.group = group;
        this.subject = subject;
        this.toAll = toAll;
        this.fromLesson = fromLesson;
        this.takenFrom = takenFrom;
        this.issuedBy = by;
        this.issuedAt = at;
        change(asked);
    }

    /** @throws IllegalStateException when it is cancelled */
    public final void change(Asked asked) {
        if (isCancelled()) {
            throw new IllegalStateException("a cancelled homework stays as it is");
        }
        text = asked.text();
        links = asked.links();
        minutes = asked.minutes();
        answer = asked.answer();
        due = asked.due();
        lesson = asked.lesson();
    }

    public void cancel() {
        state = CANCELLED;
    }

    /** It was cancelled by mistake. */
    public void restore() {
        state = ISSUED;
    }

    /** It is marked in this work of the journal from now on. */
    public void markedIn(long journalWork, long lessonOfWork) {
        work = journalWork;
        workLesson = lessonOfWork;
    }

    public boolean isCancelled() {
        return state.equals(CANCELLED);
    }

    public boolean isToAll() {
        return toAll;
    }

    public long id() {
        return id;
    }

    public int year() {
        return year;
    }

    public long school() {
        return school;
    }

    public long group() {
        return group;
    }

    public long subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public WantedAnswer answer() {
        return answer;
    }

    public LocalDate due() {
        return due;
    }

    /** For which it is due; null: due on a day. */
    public @Nullable Long lesson() {
        return lesson;
    }

    /** At which it was given; null: at none. */
    public @Nullable Long fromLesson() {
        return fromLesson;
    }

    /** Of the journal; null: nobody has marked it yet. */
    public @Nullable Long work() {
        return work;
    }

    public @Nullable Long workLesson() {
        return workLesson;
    }

    public long issuedBy() {
        return issuedBy;
    }

    public int version() {
        return version;
    }
}

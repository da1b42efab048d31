package org.dnevnik.homework.model;

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
import org.dnevnik.kernel.YearId;
import org.jspecify.annotations.Nullable;

/** What a pupil answers. It is written on until it is submitted; after a return the next one begins, and this one is kept as it is. */
@Entity
@Table(schema = "homework", name = "answer")
@IdClass(YearId.class)
public class Answer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer")
    @SequenceGenerator(name = "answer", sequenceName = "homework.answer_seq", allocationSize = 50)
    private long id;

    @Id
    private int year;

    private long task;

    private int number;

    private String text = "";

    @Column(name = "saved_at")
    private Instant savedAt = Instant.EPOCH;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Answer() {}

    /**
     * An empty one.
     *
     * @param number among the answers of the task, from 1
     */
    public Answer(Task task, int number, Instant at) {
        this.year = task.year();
        this.task = task.id();
        this.number = number;
        this.savedAt = at;
    }

    /** @throws IllegalStateException when it is handed in */
    public void write(String next, Instant at) {
        if (submittedAt != null) {
            throw new IllegalStateException("what is handed in stays as it is");
        }
        text = next;
        savedAt = at;
    }

    public void submit(Instant at) {
        submittedAt = at;
    }

    public void takeBack() {
        submittedAt = null;
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String text() {
        return text;
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    public int version() {
        return version;
    }
}

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
import org.dnevnik.kernel.YearId;
import org.jspecify.annotations.Nullable;

/** Something at a lesson for which marks are given: an answer, a test, a dictation. A lesson has several, in an order. */
@Entity
@Table(schema = "journal", name = "work")
@IdClass(YearId.class)
public class Work {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work")
    @SequenceGenerator(name = "work", sequenceName = "journal.work_seq", allocationSize = 50)
    private long id;

    @Id
    private int year;

    private long school;

    private long lesson;

    @Column(name = "work_type")
    private long workType;

    private int position;

    private @Nullable String title;

    private boolean important;

    private boolean counts = true;

    private @Nullable BigDecimal weight;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Work() {}

    /** @param position the first free one in the lesson, from 1 */
    public Work(long school, int year, long lesson, long workType, int position, @Nullable String title) {
        this.school = school;
        this.year = year;
        this.lesson = lesson;
        this.workType = workType;
        this.position = position;
        this.title = named(title);
    }

    /**
     * Becomes something else; its marks stay.
     *
     * @param enters  whether its marks enter averages
     * @param ownWeight null: that of the type
     */
    public void change(
            long type, @Nullable String name, boolean standsOut, boolean enters, @Nullable BigDecimal ownWeight) {
        workType = type;
        title = named(name);
        important = standsOut;
        counts = enters;
        weight = ownWeight;
    }

    private static @Nullable String named(@Nullable String title) {
        return title == null || title.isBlank() ? null : title.strip();
    }

    public long id() {
        return id;
    }

    public int year() {
        return year;
    }

    public long lesson() {
        return lesson;
    }

    /** Place among the lesson's works, from 1. */
    public int position() {
        return position;
    }

    public @Nullable String title() {
        return title;
    }

    public int version() {
        return version;
    }
}

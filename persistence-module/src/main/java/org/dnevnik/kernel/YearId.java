package org.dnevnik.kernel;

import java.io.Serializable;
import java.util.Objects;

/** Primary key of an entity in a table partitioned by academic year, so that the database opens one partition only. */
public final class YearId implements Serializable {

    private static final long serialVersionUID = 1L;

    private long id;
    private int year;

    /** For the persistence provider. */
    public YearId() {}

    public YearId(long id, int year) {
        this.id = id;
        this.year = year;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearId that && that.id == id && that.year == year;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, year);
    }

    @Override
    public String toString() {
        return year + ":" + id;
    }
}

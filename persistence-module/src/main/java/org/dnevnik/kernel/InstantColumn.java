package org.dnevnik.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Every {@link Instant} of an entity is a {@code timestamptz}: Persistence 3.1 knows no instants, and EclipseLink would write their bytes. */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Timestamp> {

    @Override
    public @Nullable Timestamp convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Timestamp column) {
        return column == null ? null : column.toInstant();
    }

    /** What a native query answers for a {@code timestamptz}, whichever type the driver gave it. */
    public static @Nullable Instant of(@Nullable Object column) {
        if (column instanceof Timestamp stamp) {
            return stamp.toInstant();
        }
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return (Instant) column;
    }
}

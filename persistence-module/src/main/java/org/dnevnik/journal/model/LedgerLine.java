package org.dnevnik.journal.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as it stands in the database, with everything that its seal holds.
 *
 * @param atMicros microseconds since 1970 UTC
 */
public record LedgerLine(
        long id,
        int year,
        long school,
        long atMicros,
        long account,
        long person,
        String address,
        String kind,
        @Nullable Long lesson,
        @Nullable Long work,
        @Nullable Long pupil,
        @Nullable Long eduGroup,
        @Nullable Long subject,
        @Nullable Long period,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason) {

    /** What to select of {@code journal.ledger AS l} for {@link #of}. */
    public static final String COLUMNS =
            "l.id, l.year, l.school, CAST(extract(epoch FROM l.at) * 1000000 AS bigint), l.account, l.person, l.address, l.kind, "
                    + "l.lesson, l.work, l.pupil, l.edu_group, l.subject, l.period, l.old_value, l.new_value, l.reason";

    /** @param before how many columns stand before those of {@link #COLUMNS} */
    public static LedgerLine of(ResultSet row, int before) throws SQLException {
        return new LedgerLine(
                row.getLong(before + 1),
                row.getInt(before + 2),
                row.getLong(before + 3),
                row.getLong(before + 4),
                row.getLong(before + 5),
                row.getLong(before + 6),
                row.getString(before + 7),
                row.getString(before + 8),
                id(row, before + 9),
                id(row, before + 10),
                id(row, before + 11),
                id(row, before + 12),
                id(row, before + 13),
                id(row, before + 14),
                row.getString(before + 15),
                row.getString(before + 16),
                row.getString(before + 17));
    }

    private static @Nullable Long id(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}

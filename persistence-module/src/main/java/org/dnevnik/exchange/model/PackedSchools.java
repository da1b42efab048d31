package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dnevnik.kernel.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Writes schools into packages: a zip file with an entry {@code schema.table.jsonl} for each table. Its first line tells the
 * format's number, the columns with references and the others; each further line is a row: its references as line numbers of the tables
 * they lead to, then an object with the other columns. The same school gives the same bytes, whenever and wherever it is written.
 */
public class PackedSchools {

    /** Of the format; a package of a newer one is refused. */
    static final int FORMAT = 1;

    static final String SUFFIX = ".jsonl";

    private static final int FETCHED = 2000;

    /** Of pieces of files, which are larger than anything else. */
    private static final int FETCHED_PIECES = 32;

    private final EntityManager em;
    private final Map<String, LineNumbers> numbers = new HashMap<>();

    public PackedSchools(EntityManager em) {
        this.em = em;
    }

    /** All that is read from now on in the caller's transaction, which must not have read anything yet, is of one moment. */
    public void holdStill() {
        NativeQuery.write(em, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }

    /** The people who stand in what was written. */
    public Set<Long> people() {
        return numbers.getOrDefault(PackedTables.PERSON, new LineNumbers()).ids();
    }

    /** Writes what one moment of the database shows, in the caller's transaction, row by row: nothing is held but the ids. */
    public void write(long school, OutputStream out) throws IOException {
        Connection database = em.unwrap(Connection.class);
        try (Patience patience = Patience.with(database, Patience.OF_A_SCHOOL);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (PackedTable table : PackedTables.of(database)) {
                ZipEntry entry = new ZipEntry(table.name() + SUFFIX);
                entry.setTime(0);
                zip.putNextEntry(entry);
                BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
                write(database, table, school, lines);
                lines.flush();
                zip.closeEntry();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the school could not be read", e);
        }
    }

    private void write(Connection database, PackedTable table, long school, BufferedWriter lines)
            throws SQLException, IOException {
        LineNumbers own = numbers.computeIfAbsent(table.name(), t -> new LineNumbers());
        List<String> ids = table.ids();
        writeHead(table, lines);
        try (PreparedStatement statement =
                database.prepareStatement(select(table).replace("?", Long.toString(school)))) {
            statement.setFetchSize(table.name().equals("files.piece") ? FETCHED_PIECES : FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String kind = table.kinds().isEmpty() ? null : rows.getString(ids.size() + 3);
                    if (table.sequence() != null) {
                        own.add(rows.getLong(1));
                    }
                    lines.write('[');
                    for (int i = 0; i < ids.size(); i++) {
                        lines.write(reference(table, ids.get(i), kind, rows, i + 3));
                        lines.write(',');
                    }
                    lines.write(rows.getString(2));
                    lines.write("]\n");
                }
            }
        }
    }

    private String reference(PackedTable table, String column, @Nullable String kind, ResultSet rows, int at)
            throws SQLException {
        long id = rows.getLong(at);
        if (rows.wasNull()) {
            return "null";
        }
        if (id == 0) {
            return "0"; // the system itself
        }
        LineNumbers other = numbers.computeIfAbsent(table.target(column, kind), t -> new LineNumbers());
        return Long.toString(
                table.loose().contains(column) ? other.ofPerhapsGone(id) : other.of(id, table.name() + '.' + column));
    }

    private static String select(PackedTable table) {
        String ids = table.ids().stream().map(c -> ", t." + c).collect(Collectors.joining());
        String plain = table.plain().stream().map(c -> "'" + c + "', t." + c).collect(Collectors.joining(", "));
        String order = table.order().stream().map(c -> "t." + c).collect(Collectors.joining(", "));
        return "SELECT " + (table.sequence() == null ? "0" : "t.id") + ", CAST(jsonb_build_object(" + plain
                + ") AS text)" + ids + (table.kinds().isEmpty() ? "" : ", t." + PackedTable.OWNER_KIND) + " FROM "
                + table.name() + " t WHERE " + table.rows() + " ORDER BY " + order;
    }

    private static void writeHead(PackedTable table, BufferedWriter lines) throws IOException {
        lines.write(Stream.of(table.ids(), table.plain())
                .map(names -> names.stream().map(c -> '"' + c + '"').collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[" + FORMAT + ",", "]\n")));
    }
}

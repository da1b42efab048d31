package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dnevnik.kernel.Refusal;

/**
 * Makes a school of what {@link PackedSchools} wrote, in the caller's transaction: all of it or nothing. People whose SNILS is known here are
 * the same people and keep what stands here about them, and so do their accounts.
 */
public class UnpackedSchools {

    private final EntityManager em;
    private final Map<String, NewIds> ids = new HashMap<>();

    public UnpackedSchools(EntityManager em) {
        this.em = em;
    }

    /**
     * @param file   a package
     * @param region that the school belongs to from now on
     * @return the school's id
     * @throws Refusal with a {@link PackageRefusal}
     */
    public long read(Path file, long region) throws IOException {
        Connection database = em.unwrap(Connection.class);
        try (Patience patience = Patience.with(database, Patience.OF_A_SCHOOL);
                ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<PackedTable> tables = PackedTables.of(database);
            requireKnown(zip, tables);
            for (PackedTable table : tables) {
                ZipEntry entry = zip.getEntry(table.name() + PackedSchools.SUFFIX);
                if (entry != null) {
                    read(zip, entry, table, region, database);
                }
            }
            queueForSeals(database);
            return school();
        } catch (ZipException e) {
            throw new Refusal(PackageRefusal.NO_PACKAGE);
        } catch (SQLException e) {
            throw new IllegalStateException("the school could not be written", e);
        }
    }

    private static void requireOne(NewIds schools) {
        if (!schools.holds(1) || schools.holds(2)) {
            throw new Refusal(PackageRefusal.NO_PACKAGE);
        }
    }

    private long school() {
        return Objects.requireNonNull(ids.get(PackedTables.SCHOOL), "a school").of(1);
    }

    private static void requireKnown(ZipFile zip, List<PackedTable> tables) {
        Set<String> known =
                tables.stream().map(t -> t.name() + PackedSchools.SUFFIX).collect(Collectors.toSet());
        if (zip.size() > known.size() || zip.getEntry(PackedTables.SCHOOL + PackedSchools.SUFFIX) == null) {
            throw new Refusal(PackageRefusal.NO_PACKAGE);
        }
        zip.stream().filter(e -> !known.contains(e.getName())).findFirst().ifPresent(e -> {
            throw e.getName().endsWith(PackedSchools.SUFFIX)
                    ? new Refusal(PackageRefusal.NEWER, e.getName())
                    : new Refusal(PackageRefusal.NO_PACKAGE);
        });
    }

    private void read(ZipFile zip, ZipEntry entry, PackedTable table, long region, Connection database)
            throws IOException, SQLException {
        NewIds own = new NewIds(database, table.sequence(), PackedLines.count(zip, entry) - 1);
        ids.put(table.name(), own);
        if (table.name().equals(PackedTables.SCHOOL)) {
            requireOne(own);
        }
        try (PackedLines lines = new PackedLines(zip, entry)) {
            String head = lines.next();
            UnpackedRows rows = new UnpackedRows(
                    table, ids, own, region, new RowSets(table, database, own), head == null ? "" : head);
            for (String line = lines.next(); line != null; line = lines.next()) {
                rows.add(line);
            }
            rows.write();
        }
        if (table.name().equals("school.academic_year")) {
            openYears(database);
        }
    }

    /** Rows of a year need its partitions. */
    private void openYears(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "SELECT school.open_academic_year(year) FROM school.academic_year WHERE school = ?")) {
            statement.setLong(1, school());
            statement.execute();
        }
    }

    /** What the ledger tells is the chain of its new school from now on. */
    private void queueForSeals(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(
                "INSERT INTO journal.ledger_unsealed (school, year, ledger) SELECT school, year, id FROM journal.ledger WHERE school = ?")) {
            statement.setLong(1, school());
            statement.executeUpdate();
        }
    }
}

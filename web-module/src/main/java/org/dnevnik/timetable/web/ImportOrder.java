package org.dnevnik.timetable.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.school.ImportFile;
import org.jspecify.annotations.Nullable;

/**
 * What the import page sends.
 *
 * @param from  first day of a new timetable, by ISO 8601; nothing of the past is changed
 * @param reopen whether relations of guardians that have ended begin again, and pupils who have left come back
 * @param files their content in Base64
 */
public record ImportOrder(
        long school,
        @Nullable String from,
        boolean reopen,
        @Nullable List<SentFile> files) {

    private static final int MOST = 12;

    /** A file of the page. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record SentFile(String name, byte[] content) {}

    List<ImportFile> content() {
        List<SentFile> sent = files == null ? List.of() : files;
        return sent.stream()
                .limit(MOST)
                .map(f -> new ImportFile(f.name(), f.content()))
                .toList();
    }

    LocalDate since() {
        try {
            return LocalDate.parse(from == null ? "" : from);
        } catch (DateTimeParseException e) {
            throw new NotFound("day of a new timetable: " + from);
        }
    }
}

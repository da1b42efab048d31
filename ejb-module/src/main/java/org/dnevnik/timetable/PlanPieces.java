package org.dnevnik.timetable;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.timetable.view.PlanPiece;
import org.dnevnik.timetable.view.PlanQuery;
import org.jspecify.annotations.Nullable;

/** Lessons of a plan as rows of the database. */
final class PlanPieces {

    private PlanPieces() {}

    static String json(List<PlanPiece> pieces) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (PlanPiece piece : pieces) {
            JsonObjectBuilder row = Json.createObjectBuilder()
                    .add("id", piece.id())
                    .add("edu_group", piece.group())
                    .add("subject", piece.subject())
                    .add("weekday", piece.weekday())
                    .add("number", piece.number())
                    .add("cycle", piece.cycle())
                    .add("weeks", piece.weeks());
            row.add("teacher", value(piece.teacher()));
            row.add("co_teacher", value(piece.coTeacher()));
            row.add("place", value(piece.place()));
            row.add("starts", day(piece.starts()));
            row.add("ends", day(piece.ends()));
            rows.add(row);
        }
        return rows.build().toString();
    }

    /** Since when what is held stays as it is: from today, or from the day on which a plan comes in force that is to come. */
    static LocalDate settled(PlanQuery query, long school, int year, LocalDate today) {
        return query.heads(school, year).stream()
                .filter(h -> h.state().equals("ACTIVE"))
                .flatMap(h -> Stream.ofNullable(h.starts()))
                .filter(today::isBefore)
                .findFirst()
                .orElse(today);
    }

    /** What is held today, or will be, as a plan made of it would have it. */
    static List<PlanPiece> inForce(PlanQuery query, long school, int year, LocalDate today) {
        LocalDate from = settled(query, school, year, today);
        List<PlanPiece> entries = query.inForce(school, year, from);
        LocalDate last = entries.stream()
                .map(PlanPiece::ends)
                .filter(java.util.Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(from);
        return entries.stream()
                .map(p -> p.during(
                        p.starts() != null && p.starts().isAfter(from) ? p.starts() : null,
                        last.equals(p.ends()) ? null : p.ends()))
                .toList();
    }

    private static JsonValue value(@Nullable Long id) {
        return id == null ? JsonValue.NULL : Json.createValue(id);
    }

    private static JsonValue day(@Nullable LocalDate date) {
        return date == null ? JsonValue.NULL : Json.createValue(date.toString());
    }
}

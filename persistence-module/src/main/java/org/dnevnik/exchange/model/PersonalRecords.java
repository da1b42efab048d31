package org.dnevnik.exchange.model;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dnevnik.exchange.model.ForeignKeys.Key;

/** Reads everything that tells of one person, as JSON objects; what a row only numbers is named beside it as {@code …_name}. */
public class PersonalRecords {

    private static final String PERSON = "people.person";

    /** How what is numbered is named. */
    private static final Map<String, String> NAMES = Map.of(
            PERSON,
            "concat_ws(' ', x.surname, x.given_name, x.patronymic)",
            "school.school",
            "x.short_name",
            "school.edu_group",
            "x.name",
            "school.subject",
            "x.name",
            "timetable.lesson",
            "concat_ws(', ', to_char(x.date, 'DD.MM.YYYY'), (SELECT s.name FROM school.subject s WHERE s.id = x.subject))",
            "journal.work_type",
            "x.name",
            "journal.work",
            "coalesce(x.title, (SELECT w.name FROM journal.work_type w WHERE w.id = x.work_type))");

    /** What logs number without a foreign key. */
    private static final List<Key> LOOSE = List.of(
            new Key("people.access_log", PERSON, List.of("person"), List.of("id")),
            new Key("journal.ledger", PERSON, List.of("person"), List.of("id")),
            new Key("journal.ledger", "timetable.lesson", List.of("lesson", "year"), List.of("id", "year")),
            new Key("journal.ledger", "journal.work", List.of("work", "year"), List.of("id", "year")),
            new Key("journal.ledger", "school.subject", List.of("subject"), List.of("id")));

    private final EntityManager em;

    public PersonalRecords(EntityManager em) {
        this.em = em;
    }

    /**
     * What one place holds.
     *
     * @param place {@code journal.mark:person}
     * @param rows JSON objects
     */
    public record Section(String place, List<String> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** Reasons why places are left out, with the places. */
    public static Map<String, Set<String>> leftOut() {
        return PersonalPlaces.LEFT_OUT.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toCollection(TreeSet::new))));
    }

    /** Everything, place by place; places without a row are missing. */
    public List<Section> of(long person) {
        Connection database = em.unwrap(Connection.class);
        Map<String, String> conditions = new TreeMap<>(PersonalPlaces.BESIDE);
        PersonalPlaces.ABOUT.forEach(
                place -> conditions.put(place, "t." + place.substring(place.indexOf(':') + 1) + " = ?"));
        List<Section> sections = new ArrayList<>();
        try {
            List<Key> keys = ForeignKeys.of(database);
            for (Map.Entry<String, String> place : conditions.entrySet()) {
                List<String> rows = rows(database, select(place.getKey(), place.getValue(), keys), person);
                if (!rows.isEmpty()) {
                    sections.add(new Section(place.getKey(), rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the records of a person could not be read", e);
        }
        return sections;
    }

    private static String select(String place, String condition, List<Key> keys) {
        String table = PersonalPlaces.tableOf(place);
        Set<String> ofReaders = PersonalPlaces.OF_THE_READER.getOrDefault(table, Set.of());
        String secrets = Stream.concat(PersonalPlaces.SECRET.stream(), ofReaders.stream())
                .sorted()
                .map(c -> "'" + c + "'")
                .collect(Collectors.joining(","));
        String names = Stream.concat(keys.stream(), LOOSE.stream())
                .filter(k -> k.from().equals(table) && NAMES.containsKey(k.to()))
                .map(PersonalRecords::name)
                .collect(Collectors.joining(", "));
        return "SELECT CAST((to_jsonb(t) - ARRAY[" + secrets + "]) || jsonb_build_object(" + names + ") AS text) FROM "
                + table + " AS t WHERE " + condition;
    }

    private static String name(Key key) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            joined.add("x." + key.targets().get(i) + " = t." + key.columns().get(i));
        }
        return "'" + key.columns().get(0) + "_name', (SELECT " + NAMES.get(key.to()) + " FROM " + key.to()
                + " AS x WHERE " + String.join(" AND ", joined) + ")";
    }

    private static List<String> rows(Connection database, String select, long person) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(select)) {
            statement.setLong(1, person);
            List<String> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }
}

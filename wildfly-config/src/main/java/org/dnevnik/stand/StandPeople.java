package org.dnevnik.stand;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Who can come through the stand: one person for each case. Those who are let in are people of the region that runs beside it, read from its
 * database; the others are the same with something changed.
 */
public final class StandPeople {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final long FIRST_OID = 1_000_299_001;

    private static final String KNOWN = """
            SELECT p.surname, p.given_name, coalesce(p.patronymic, ''), coalesce(p.sex, 'F'), coalesce(p.birth_date, DATE '1985-05-05'), p.snils
            FROM identity.account a JOIN people.person p ON p.id = a.person WHERE a.login = ? AND p.snils IS NOT NULL""";

    /** Somebody whose account at Gosuslugi opens two accounts here. */
    private static final String TWICE = """
            SELECT l.oid FROM identity.gosuslugi_link l JOIN identity.account a ON a.id = l.account
            WHERE a.login = ?""";

    private static final String WITHOUT_ACCOUNT = """
            SELECT p.surname, p.given_name, coalesce(p.patronymic, ''), coalesce(p.sex, 'F'), p.birth_date, p.snils
            FROM people.person p JOIN people.staff_position s ON s.person = p.id
            WHERE p.snils IS NOT NULL AND p.birth_date IS NOT NULL AND 'no account' = ?
              AND NOT EXISTS (SELECT FROM identity.account a WHERE a.person = p.id) ORDER BY p.id LIMIT 1""";

    private final DataSource source;
    private final List<TestPerson> people = new ArrayList<>();

    private StandPeople(DataSource source) {
        this.source = source;
    }

    static Path file(Path folder) {
        return folder.resolve("people.json");
    }

    static List<TestPerson> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(TestPerson::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the people of a region whose accounts have the logins of the demo. */
    public static void write(Path folder, DataSource source) {
        StandPeople stand = new StandPeople(source);
        stand.ofRegion();
        stand.changed();
        JsonArrayBuilder written = Json.createArrayBuilder();
        stand.people.forEach(p -> written.add(p.written()));
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve("people.next");
            Files.writeString(next, written.build().toString());
            Files.move(
                    next,
                    file(folder),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody as the region knows them. */
    private record Known(String last, String first, String middle, String gender, LocalDate born, String snils) {}

    private void ofRegion() {
        add("parent", "Родитель", "входит в дневник детей", known(KNOWN, "parent"));
        add("teacher", "Учитель", "входит в журнал", known(KNOWN, "teacher"));
        add("head", "Завуч", "входит в журнал", known(KNOWN, "head"));
        oidOf("head-2").ifPresent(oid -> people.add(twice(oid, known(KNOWN, "head"))));
        add(
                "fresh",
                "Классный руководитель",
                "не входит, пока ни разу не вошёл по логину школы",
                known(KNOWN, "classteacher"));
        add(
                "none",
                "Сотрудник без доступа",
                "не входит: школа ещё не выдала доступ",
                known(WITHOUT_ACCOUNT, "no account"));
    }

    private void changed() {
        Known parent = known(KNOWN, "parent");
        Known pupil = known(KNOWN, "pupil");
        LocalDate edge = LocalDate.now(java.time.ZoneId.of("Europe/Moscow")).minusMonths(171);
        add(
                "stranger",
                "Человек не из этого региона",
                "не входит: такого человека нет",
                new Known("Фамилия006", "Имя006", "Отчество006", "M", LocalDate.of(1990, 1, 1), "00000060006"));
        add(
                "name",
                "Родитель с другим именем",
                "не входит: имя не совпадает",
                new Known(parent.last(), "Имя006", parent.middle(), parent.gender(), parent.born(), parent.snils()));
        add(
                "snils",
                "Родитель с другим СНИЛС",
                "не входит: СНИЛС не совпадает",
                new Known(
                        parent.last(), parent.first(), parent.middle(), parent.gender(), parent.born(), "00000060015"));
        child("young", "Ученик младше 14 лет и 3 месяцев", "не входит: исполнится завтра", pupil, edge.plusDays(1));
        child("pupil", "Ученик 14 лет и 3 месяцев", "входит в дневник: исполнилось сегодня", pupil, edge);
        people.add(new TestPerson(
                "kid",
                "Ребёнок с детской учётной записью",
                "входит, если регион это разрешил",
                TestPerson.PERSON,
                FIRST_OID + people.size(),
                pupil.last(),
                pupil.first(),
                pupil.middle(),
                edge.plusYears(3).format(DAY),
                pupil.gender(),
                shown(pupil.snils()),
                true,
                false,
                true));
        people.add(
                person("unconfirmed", "Неподтверждённая учётная запись", "не входит", "person", parent, false, true));
        people.add(person(
                "refused-there",
                "Неподтверждённая, отказ на Госуслугах",
                "ошибка ESIA-007055",
                "ESIA-007055",
                parent,
                false,
                true));
        people.add(person("denied", "Не дать согласие", "ошибка ESIA-007004", "ESIA-007004", parent, true, true));
        people.add(person(
                "away",
                "Госуслуги недоступны",
                "ошибка ESIA-007008 вместо ответа",
                TestPerson.AWAY,
                parent,
                true,
                true));
    }

    private void add(String key, String title, String shows, Known known) {
        people.add(person(key, title, shows, TestPerson.PERSON, known, true, true));
    }

    private void child(String key, String title, String shows, Known pupil, LocalDate born) {
        Known child = new Known(pupil.last(), pupil.first(), pupil.middle(), pupil.gender(), born, pupil.snils());
        people.add(person(key, title, shows, TestPerson.PERSON, child, true, false));
    }

    private TestPerson person(
            String key, String title, String shows, String answer, Known known, boolean trusted, boolean passport) {
        return new TestPerson(
                key,
                title,
                shows,
                answer,
                FIRST_OID + people.size(),
                known.last().toUpperCase(Locale.ROOT),
                known.first(),
                known.middle(),
                known.born().format(DAY),
                known.gender(),
                shown(known.snils()),
                trusted,
                passport,
                false);
    }

    private static TestPerson twice(long oid, Known known) {
        return new TestPerson(
                "twice",
                "Сотрудник двух школ",
                "выбирает, с какой записью войти",
                TestPerson.PERSON,
                oid,
                known.last(),
                known.first(),
                known.middle(),
                known.born().format(DAY),
                known.gender(),
                shown(known.snils()),
                true,
                true,
                false);
    }

    private static String shown(String snils) {
        return snils.replaceFirst("(...)(...)(...)(..)", "$1-$2-$3 $4");
    }

    private Optional<Long> oidOf(String login) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(TWICE)) {
            statement.setString(1, login);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(TWICE, e);
        }
    }

    private Known known(String sql, String login) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, login);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return new Known("Фамилия006", "Имя006", "", "M", LocalDate.of(1990, 1, 1), "00000060006");
                }
                return new Known(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        row.getObject(5, LocalDate.class),
                        text(row, 6));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column)).strip();
    }
}

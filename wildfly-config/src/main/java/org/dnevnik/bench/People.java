package org.dnevnik.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The measured people: each of eight clients is a teacher and a parent in a class of its own, spread over the region; and the region's operator. */
final class People {

    static final String PASSWORD = "bench-password-2026";

    private static final String ACCOUNT =
            "INSERT INTO identity.account (id, person, login, password_hash, state, version) VALUES (?, ?, ?, ?, 'ACTIVE', 0)"
                    + " ON CONFLICT DO NOTHING";

    private static final String COPY =
            "INSERT INTO identity.account (id, person, login, password_hash, state, version) SELECT 1000000 + ?, ?, ?, password_hash, 'ACTIVE', 0"
                    + " FROM identity.account WHERE login = 'teacher-0' AND NOT EXISTS (SELECT FROM identity.account WHERE person = ?)";

    private static final String LOGIN = "SELECT login FROM identity.account WHERE person = ?";

    static final String OPERATOR_LOGIN = "region";

    private static final long OPERATOR = 2_000_000_000L;
    private static final List<String> EMPLOY = List.of(
            "INSERT INTO people.person (id, surname, given_name, name_key, version) VALUES (%1$d, 'Регионова', 'Ольга', 'регионова ольга', 0)"
                    + " ON CONFLICT DO NOTHING",
            "INSERT INTO people.staff_position (id, person, role, title, starts, version)"
                    + " VALUES (%1$d, %1$d, 'REGION_OPERATOR', 'оператор региона', '2020-09-01', 0) ON CONFLICT DO NOTHING");

    private final Region region;

    People(Region region) {
        this.region = region;
    }

    int school(int client) {
        int spread = Math.max(1, region.schools() / Clients.EIGHT);
        return client * spread % region.schools();
    }

    /** Clients that share a school have different classes in it. */
    int group(int client) {
        int sharing = client / Math.min(region.schools(), Clients.EIGHT);
        return (2 + sharing * 4) % region.classes(school(client));
    }

    long teacher(int client) {
        return region.teacherOf(school(client), group(client), Region.DENSE_SUBJECT);
    }

    /** The pupil whose diary this client reads. */
    long child(int client) {
        return region.pupil(school(client), group(client), 1 + client);
    }

    static String teacherLogin(int client) {
        return "teacher-" + client;
    }

    static String parentLogin(int client) {
        return "parent-" + client;
    }

    /** @param hash of {@link #PASSWORD}, made by the application's own class */
    void open(DataSource owner, String hash) {
        try (Connection connection = owner.getConnection();
                PreparedStatement insert = connection.prepareStatement(ACCOUNT)) {
            for (int c = 0; c < Clients.EIGHT; c++) {
                add(insert, 2 * c + 1, teacher(c), teacherLogin(c), hash);
                add(insert, 2 * c + 2, region.guardian(school(c), group(c), 1 + c, 0), parentLogin(c), hash);
            }
            for (String sql : EMPLOY) {
                connection.createStatement().execute(sql.formatted(OPERATOR));
            }
            add(insert, 2 * Clients.EIGHT + 1, OPERATOR, OPERATOR_LOGIN, hash);
            insert.executeBatch();
            connection
                    .createStatement()
                    .execute(
                            "SELECT setval('identity.account_seq', greatest(1000, last_value)) FROM identity.account_seq");
        } catch (SQLException e) {
            throw new IllegalStateException("the measured people have no accounts", e);
        }
    }

    /**
     * Gives a teacher who is not one of the measured an account with the measured one's password.
     *
     * @return the login
     */
    String openTeacher(DataSource owner, long person) {
        String login = "teacher-of-" + person;
        try (Connection connection = owner.getConnection();
                PreparedStatement copy = connection.prepareStatement(COPY)) {
            copy.setLong(1, person);
            copy.setLong(2, person);
            copy.setString(3, login);
            copy.setLong(4, person);
            copy.executeUpdate();
            try (PreparedStatement known = connection.prepareStatement(LOGIN)) {
                known.setLong(1, person);
                try (ResultSet row = known.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a teacher has no account", e);
        }
    }

    private static void add(PreparedStatement insert, long id, long person, String login, String hash)
            throws SQLException {
        insert.setLong(1, id);
        insert.setLong(2, person);
        insert.setString(3, login);
        insert.setString(4, hash);
        insert.addBatch();
    }
}

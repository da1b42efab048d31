package org.dnevnik.bench;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dnevnik.bench.Visitor.Answer;

/** A child's week over the public API, as a parent's program asks for it, each client with a token of its own. */
final class ApiWeek implements Scenario {

    static final String NAME = "pupil's week over REST";

    private static final String PROGRAM =
            "INSERT INTO identity.application (client_id, name, scopes, by_password, made_at) "
                    + "SELECT 'bench', 'Bench', 'CommonInfo EducationalInfo', true, now() "
                    + "WHERE NOT EXISTS (SELECT FROM identity.application WHERE client_id = 'bench')";

    private final List<Visitor> clients;
    private final List<String> tokens;
    private final IntFunction<String> address;

    /**
     * @param logins of parents
     * @param address below the API's root
     */
    ApiWeek(String site, IntFunction<String> logins, IntFunction<String> address, DataSource owner) {
        this.address = address;
        register(owner);
        this.clients = IntStream.range(0, Clients.EIGHT)
                .mapToObj(client -> new Visitor(site))
                .toList();
        this.tokens = IntStream.range(0, Clients.EIGHT)
                .mapToObj(client -> token(clients.get(client), logins.apply(client)))
                .toList();
    }

    private static void register(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PROGRAM);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(Visitor visitor, String login) {
        String order = Json.createObjectBuilder()
                .add("client_id", "bench")
                .add("username", login)
                .add("password", People.PASSWORD)
                .add("scope", "CommonInfo EducationalInfo")
                .build()
                .toString();
        Answer answer = visitor.postJson("/v2/authorizations/bycredentials", order);
        if (answer.status() != 200) {
            throw new IllegalStateException("no token: " + answer.status() + " " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("accessToken");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int once(int client) {
        Visitor visitor = clients.get(client);
        String path = "/v2/" + address.apply(client);
        Answer answer = visitor.send(visitor.to(path)
                .header("Access-Token", tokens.get(client))
                .GET()
                .build());
        if (answer.status() != 200 || !answer.body().contains("\"subject\"")) {
            throw new Measurement.WrongAnswer(path + " answered " + answer.status());
        }
        return answer.bytes();
    }
}

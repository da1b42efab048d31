package org.dnevnik.bench;

import jakarta.jms.JMSException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A guardian's question for a month of marks, asked over AMQP 1.0 and answered at the system's address: signature, right, answer, log. Eight
 * connections, each with one question at a time on its way.
 */
final class ExchangeRequests implements Scenario {

    static final String NAME = "exchange request";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestPortal portal = new TestPortal();
    private final List<TestPortal.Question> questions;
    private final List<QueueClient> clients;

    ExchangeRequests(Region region, People people, DataSource owner, int port, LocalDate last) {
        TestPortal.register(owner);
        questions = IntStream.range(0, Clients.EIGHT)
                .mapToObj(c -> new TestPortal.Question(
                        snils(people.child(c)),
                        snils(region.guardian(people.school(c), people.group(c), 1 + c, 0)),
                        last.minusDays(27),
                        last,
                        "MARKS"))
                .toList();
        clients = IntStream.range(0, Clients.EIGHT)
                .mapToObj(c -> QueueClient.at(
                        QueueClient.plain(port), TestPortal.SECRET, "JMSCorrelationID = 'client-" + c + "'", PATIENCE))
                .toList();
    }

    /** As the generator gives them. */
    static String snils(long person) {
        return String.format("%011d", person);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int once(int client) {
        try {
            clients.get(client).send(portal.request(portal.messageId(), questions.get(client)), "client-" + client);
            Optional<String> answer = clients.get(client).receive(PATIENCE);
            if (answer.isEmpty() || !answer.get().contains("<p:Mark ")) {
                throw new Measurement.WrongAnswer("no marks in " + answer);
            }
            return answer.get().getBytes(StandardCharsets.UTF_8).length;
        } catch (JMSException e) {
            throw new Measurement.WrongAnswer(String.valueOf(e.getMessage()));
        }
    }
}

package org.dnevnik.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;

/** The addresses of answers at the node's own broker, and the one of requests for those that are tried again. */
@ApplicationScoped
class AnswerGateway {

    /** Of a message that goes another round. */
    static final String ROUND = "dnevnikRound";

    @Resource(lookup = "java:/jms/Exchange")
    private ConnectionFactory connections;

    /**
     * Puts an answer down as durable text: it lies at the system's address when the session commits, and waits there for the days that the broker's
     * settings give it.
     *
     * @param address     of the system
     * @param correlation of the request; empty: its MessageID
     * @throws JMSRuntimeException when the broker did not take it
     */
    static void put(JMSContext session, Queue address, Answer answer, String correlation) {
        session.createProducer()
                .setJMSCorrelationID(correlation.isEmpty() ? answer.message() : correlation)
                .send(address, answer.text());
    }

    /**
     * Puts a request to the end of the queue once more.
     *
     * @param round how often the broker has given it up since somebody has sent it
     * @throws JMSRuntimeException when the broker did not take it
     */
    void sendAgain(String request, int round) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setProperty(ROUND, round)
                    .send(context.createQueue(BrokerAddresses.REQUESTS), request);
        }
    }
}

package org.dnevnik.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;

/** The addresses of answers at the node's own broker, and the one of requests for those that are tried again. */
@ApplicationScoped
class AnswerGateway {

    /** Of a message that goes another round. */
    static final String ROUND = "dnevnikRound";

    @Resource(lookup = "java:/jms/Exchange")
    private ConnectionFactory connections;

    /**
     * Sends an answer as durable text, in the running transaction where there is one: it is out if and only if the request is taken off its
     * queue.
     *
     * @param correlation of the request; empty: its MessageID
     * @throws JMSRuntimeException when the broker did not take it
     */
    void send(Answer answer, String correlation) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setJMSCorrelationID(correlation.isEmpty() ? answer.message() : correlation)
                    .send(context.createQueue(BrokerAddresses.answers(answer.code())), answer.text());
        }
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

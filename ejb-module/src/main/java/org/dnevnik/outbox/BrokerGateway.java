package org.dnevnik.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The node's own message broker. */
@ApplicationScoped
class BrokerGateway {

    private static final String QUEUES = "java:/jms/queue/";

    @Resource(lookup = "java:/JmsXA")
    private ConnectionFactory connections;

    /**
     * Sends the events as one durable text message, one id a line.
     *
     * @throws JMSRuntimeException when the broker did not take it
     */
    void send(String queue, List<String> events) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer().send(queue(queue), String.join("\n", events));
        }
    }

    /** @throws JMSRuntimeException when the broker is away */
    void requireThere(String queue) {
        try (JMSContext context = connections.createContext();
                var browser = context.createBrowser(queue(queue))) {
            browser.getEnumeration();
        } catch (jakarta.jms.JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    @SuppressWarnings("BanJNDI") // a fixed prefix and a name that our own code wrote into the outbox
    private static Queue queue(String name) {
        try {
            return InitialContext.doLookup(QUEUES + name);
        } catch (NamingException e) {
            throw new JMSRuntimeException("no queue " + name, null, e);
        }
    }
}

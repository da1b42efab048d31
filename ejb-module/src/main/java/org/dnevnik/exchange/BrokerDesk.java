package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.dnevnik.exchange.model.QueueReading;
import org.jspecify.annotations.Nullable;

/** What is changed and read at the node's own broker while it runs, over its management beans. */
@ApplicationScoped
class BrokerDesk {

    private static final String BROKER = "org.apache.activemq.artemis:broker=\"default\"";
    private static final String DOOR = BROKER + ",component=acceptors,name=\"exchange\"";
    private static final String QUEUE =
            BROKER + ",component=addresses,address=\"%s\",subcomponent=queues,routing-type=\"anycast\",queue=\"%s\"";
    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final String STRING = String.class.getName();
    private static final String OLDEST_FIRST =
            "{\"field\":\"\",\"operation\":\"\",\"value\":\"\",\"sortField\":\"creationTime\",\"sortOrder\":\"asc\"}";
    private static final int EVERYTHING = -1;

    /** How the address of the application's own connections begins. */
    private static final String OWN = "invm";

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    /** Whether the broker runs; while the server starts it may not yet. */
    boolean isThere() {
        return beans.isRegistered(name(DOOR));
    }

    /** The system's address of answers, from which it alone may take; and the one of requests, to which all may send. */
    void admit(String code) {
        String address = BrokerAddresses.answers(code);
        call(
                BROKER,
                "createQueue",
                new Object[] {
                    "{\"name\":\"" + address + "\",\"address\":\"" + address
                            + "\",\"routing-type\":\"ANYCAST\",\"durable\":true,\"auto-create-address\":true,\"auto-delete\":false}",
                    true
                },
                STRING,
                boolean.class.getName());
        String role = BrokerAddresses.role(code);
        Object[] grants = {address, "", role, "", "", "", "", "", role};
        String[] types = new String[grants.length];
        Arrays.fill(types, STRING);
        call(BROKER, "addSecuritySettings", grants, types);
    }

    /** Cuts off whoever is connected by a login that no longer holds. */
    void cutOff(String code) {
        call(BROKER, "closeConnectionsForUser", new Object[] {code}, STRING);
    }

    /** Who is connected to the door, the oldest first; the application itself comes another way. */
    List<Crowd.Guest> guests() {
        String all = (String) call(
                BROKER,
                "listConnections",
                new Object[] {OLDEST_FIRST, EVERYTHING, EVERYTHING},
                STRING,
                int.class.getName(),
                int.class.getName());
        try (JsonReader reader = Json.createReader(new StringReader(all))) {
            return reader.readObject().getJsonArray("data").getValuesAs(JsonObject.class).stream()
                    .filter(c -> !c.getString("remoteAddress").startsWith(OWN))
                    .map(c -> new Crowd.Guest(
                            c.getString("connectionID"), c.getString("users"), c.getString("remoteAddress")))
                    .toList();
        }
    }

    void close(String connection) {
        call(BROKER, "closeConnectionWithID", new Object[] {connection}, STRING);
    }

    /** Listens for other systems, or no longer. */
    void setOpen(boolean open) {
        call(DOOR, open ? "start" : "stop", new Object[0]);
    }

    /** Numbers of these queues; one that is not there is missing. */
    List<QueueReading> readings(Collection<String> queues) {
        List<QueueReading> readings = new ArrayList<>();
        for (String queue : queues) {
            reading(queue).ifPresent(readings::add);
        }
        return readings;
    }

    private Optional<QueueReading> reading(String queue) {
        ObjectName bean = name(queueBean(queue));
        try {
            long messages = ((Number) beans.getAttribute(bean, "MessageCount")).longValue();
            Object age = beans.getAttribute(bean, "FirstMessageAge");
            int consumers = ((Number) beans.getAttribute(bean, "ConsumerCount")).intValue();
            return Optional.of(
                    new QueueReading(queue, messages, messages > 0 ? waited(age) : Duration.ZERO, consumers));
        } catch (InstanceNotFoundException e) {
            return Optional.empty();
        } catch (JMException e) {
            throw new IllegalStateException("queue " + queue + " cannot be read", e);
        }
    }

    /** Zero for a message whose client gave it no time: the broker counts such a one from the year 1970. */
    private static Duration waited(@Nullable Object age) {
        Duration told = age instanceof Number n ? Duration.ofMillis(n.longValue()) : Duration.ZERO;
        return told.compareTo(LONGEST) < 0 ? told : Duration.ZERO;
    }

    /**
     * Takes away what was too big to be read.
     *
     * @return how many messages
     */
    int clearOversized() {
        String bean = queueBean(BrokerAddresses.OVERSIZED);
        return ((Number) call(bean, "removeAllMessages", new Object[0])).intValue();
    }

    private static String queueBean(String queue) {
        String address = queue.equals(BrokerAddresses.OVERSIZED) ? BrokerAddresses.REQUESTS : queue;
        return String.format(QUEUE, address, queue);
    }

    private Object call(String bean, String operation, Object[] values, String... types) {
        try {
            return beans.invoke(name(bean), operation, values, types);
        } catch (JMException e) {
            throw new IllegalStateException("the broker does not do " + operation, e);
        }
    }

    private static ObjectName name(String bean) {
        try {
            return new ObjectName(bean);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(bean, e);
        }
    }
}

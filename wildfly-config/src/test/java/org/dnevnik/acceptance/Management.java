package org.dnevnik.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** The server's own management door, on loopback, for making parts of it fail. */
public record Management(int port) {

    /** Takes the node's broker away: nobody can connect to it, and those who are connected are cut off. */
    public void stopBroker() {
        onAcceptor("stop");
    }

    public void startBroker() {
        onAcceptor("start");
    }

    /**
     * Lets the time of all messages in a queue of the broker run out.
     *
     * @return how many there were
     */
    public int expire(String queue) {
        ModelNode order = order("expire-messages", "runtime-queue", queue);
        order.get("filter").set("");
        return executed(order).asInt();
    }

    /** Whether the broker has a queue of this name. */
    public boolean isQueue(String queue) {
        ModelNode order = order("read-children-names");
        order.get("child-type").set("runtime-queue");
        return executed(order).asList().stream().anyMatch(n -> n.asString().equals(queue));
    }

    /** Sets what the server is told by a property while it runs, as long as the node lives. */
    public void tell(String name, String value) {
        ModelNode order = new ModelNode();
        order.get("address").add("system-property", name);
        order.get("operation").set("remove");
        executed(order, true);
        order.get("operation").set("add");
        order.get("value").set(value);
        executed(order, false);
    }

    private void onAcceptor(String operation) {
        executed(order(operation, "in-vm-acceptor", "in-vm"));
    }

    private static ModelNode order(String operation, String kind, String name) {
        ModelNode order = order(operation);
        order.get("address").add(kind, name);
        return order;
    }

    private static ModelNode order(String operation) {
        ModelNode order = new ModelNode();
        order.get("operation").set(operation);
        order.get("address").add("subsystem", "messaging-activemq").add("server", "default");
        return order;
    }

    private ModelNode executed(ModelNode order) {
        return executed(order, false);
    }

    private ModelNode executed(ModelNode order, boolean inVain) {
        try (ModelControllerClient client = ModelControllerClient.Factory.create("127.0.0.1", port)) {
            ModelNode answer = client.execute(order);
            if (!inVain && !"success".equals(answer.get("outcome").asString())) {
                throw new IllegalStateException(answer.asString());
            }
            return answer.get("result");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

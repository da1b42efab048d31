package org.dnevnik.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * All ports of a node follow from its HTTP port, so that moving one moves all.
 *
 * @param http where the browser goes
 */
public record Ports(int http) {

    /** How far this node's ports lie from the server's usual ones. */
    public int offset() {
        return http - 8080;
    }

    /** Health, metrics, administration; loopback only. */
    public int management() {
        return 9990 + offset();
    }

    /** PostgreSQL of the first node. */
    public int database() {
        return 15432 + offset();
    }

    /** The stand that takes the place of Gosuslugi. */
    public int stand() {
        return 16080 + offset();
    }

    /** AMQP 1.0 and core for other systems, once one is registered. */
    public int queues() {
        return 5672 + offset();
    }

    /** Where the nodes of a cluster talk to each other. */
    public int nodes() {
        return 7600 + offset();
    }

    /** The ports of the n-th further node. */
    public Ports plus(int nodes) {
        return new Ports(http + 100 * nodes);
    }

    /** @throws Trouble if somebody listens on one of a node's ports already */
    public void requireFree() {
        requireFree(http);
        requireFree(management());
    }

    /** As {@link #requireFree}, and those of the database, the stand and a cluster, which an installation may need. */
    public void requireAllFree() {
        requireFree();
        requireFree(nodes());
        requireFree(database());
        requireFree(stand());
    }

    static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Trouble("Port " + port
                    + " of 127.0.0.1 is taken. Stop what listens there, or move: mvn -Prun -Dhttp.port=8580");
        }
    }
}

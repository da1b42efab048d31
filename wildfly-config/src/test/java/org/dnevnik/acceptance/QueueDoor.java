package org.dnevnik.acceptance;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;

/**
 * How the door of the queues is knocked at by TLS and by the protocol of Artemis.
 *
 * @param store PKCS#12: for the server its key, for who comes the certificate that is trusted
 */
public record QueueDoor(Path store) {

    private static final String PASSWORD = "of-a-test";

    /** What follows from the address alone: what the broker tells of other brokers is not asked for. */
    private static final String CORE = "tcp://127.0.0.1:%d?useTopologyForLoadBalancing=false&callTimeout=10000";

    /** With a new key, and its own certificate for 127.0.0.1. */
    public static QueueDoor withKey(Path folder, String name) {
        Path store = folder.resolve(name + ".p12").toAbsolutePath();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        try {
            Process keytool = new ProcessBuilder(command).inheritIO().start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("no key could be made");
            }
            return new QueueDoor(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What an operator sets so that the server takes nothing but TLS, with this key. */
    public Map<String, String> settings() {
        return Map.of(
                "DNEVNIK_QUEUES_TLS",
                "true",
                "DNEVNIK_QUEUES_KEYSTORE",
                store.toString(),
                "DNEVNIK_QUEUES_KEYSTORE_PASSWORD",
                PASSWORD);
    }

    /** AMQP 1.0 over TLS, for who trusts this certificate alone. */
    public ConnectionFactory amqp(int port) {
        return new JmsConnectionFactory("amqps://127.0.0.1:" + port + "?transport.trustStoreLocation=" + store
                + "&transport.trustStorePassword=" + PASSWORD);
    }

    /** The protocol of Artemis over TLS, likewise. */
    public ConnectionFactory core(int port) {
        return new ActiveMQConnectionFactory(CORE.formatted(port) + "&sslEnabled=true&verifyHost=true&trustStorePath="
                + store + "&trustStoreType=PKCS12&trustStorePassword=" + PASSWORD);
    }

    /** The protocol of Artemis without TLS. */
    public static ConnectionFactory plainCore(int port) {
        return new ActiveMQConnectionFactory(CORE.formatted(port));
    }
}

package org.dnevnik.container;

import java.util.List;
import org.dnevnik.acceptance.Site;
import org.dnevnik.server.Installation;
import org.dnevnik.server.Installation.Plan;
import org.dnevnik.server.SigningKeys;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Starts the database for the server that Arquillian manages, and tells arquillian.xml where everything is. Inside of the server it does nothing. */
final class ContainerHouse implements BeforeAllCallback {

    private record OnlyDatabase(Installation installation) implements CloseableResource {

        @Override
        public void close() {
            installation.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("jboss.home.dir") == null) {
            context.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(OnlyDatabase.class, key -> start());
        }
    }

    private static OnlyDatabase start() {
        Plan plan = Site.plan("container", 1);
        Installation installation = Installation.withDatabaseOnly(plan);
        System.setProperty("container.home", plan.home().toString());
        System.setProperty("container.base", plan.data().resolve("base").toString());
        System.setProperty("container.management", Integer.toString(plan.ports().management()));
        System.setProperty("container.options", String.join(" ", options(plan, installation)));
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close));
        return new OnlyDatabase(installation);
    }

    private static List<String> options(Plan plan, Installation installation) {
        return List.of(
                "-Xmx768m",
                "-Djava.net.preferIPv4Stack=true",
                "-Declipselink.archive.factory=org.jipijapa.eclipselink.JBossArchiveFactoryImpl",
                "-Djboss.socket.binding.port-offset=" + plan.ports().offset(),
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.bind.address.management=127.0.0.1",
                "-Djboss.node.name=container",
                "-Denv.DNEVNIK_DB_URL=" + installation.database().url(),
                "-Denv.DNEVNIK_DB_USER=" + installation.database().user(),
                "-Denv.DNEVNIK_DB_PASSWORD=trusted",
                "-DDNEVNIK_TOKEN_KEY=" + SigningKeys.tokenKey(plan.data()));
    }
}

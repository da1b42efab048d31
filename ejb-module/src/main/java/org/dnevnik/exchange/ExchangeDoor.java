package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dnevnik.exchange.model.QueueReading;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the node's broker as the list of systems says: it listens for others only while one is registered, each has its address of answers and so many
 * connections, and a login that ended is cut off. Every node looks for itself, so that a change on one reaches all within some seconds.
 */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExchangeDoor {

    private static final System.Logger LOG = System.getLogger(ExchangeDoor.class.getName());

    private final Map<String, Instant> admitted = new TreeMap<>();
    private Set<String> crowding = Set.of();
    private boolean open;
    private @Nullable RegionKey published;

    @Inject
    private ExchangeRecords records;

    @Inject
    private BrokerDesk broker;

    @Inject
    private AnswerSeal seal;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        try {
            seal.look();
            seal.key().filter(k -> !k.equals(published)).ifPresent(this::publish);
            if (broker.isThere()) {
                keep(records.accounts());
                clearOversized();
                thinOut();
            }
        } catch (PersistenceException | TransactionalException | IllegalStateException e) {
            LOG.log(Level.WARNING, "the queues of other systems stay as they are: {0}", e.getMessage());
        }
    }

    @Schedule(hour = "*", minute = "20", persistent = false)
    void bound() {
        records.bound();
    }

    @Schedule(hour = "3", minute = "40", persistent = false)
    void forget() {
        seal.key().ifPresent(records::inUse);
        records.forget();
    }

    private void publish(RegionKey key) {
        records.inUse(key);
        published = key;
    }

    private void keep(Map<String, Instant> accounts) {
        admitted.keySet().stream()
                .filter(code -> !Objects.equals(admitted.get(code), accounts.get(code)))
                .toList()
                .forEach(this::cutOff);
        accounts.keySet().stream().filter(code -> !admitted.containsKey(code)).forEach(code -> {
            broker.admit(code);
            admitted.put(code, accounts.get(code));
        });
        if (open == accounts.isEmpty()) {
            broker.setOpen(!open);
            open = !open;
            LOG.log(Level.INFO, open ? "listening for other systems" : "no longer listening for other systems");
        }
    }

    private void cutOff(String code) {
        broker.cutOff(code);
        admitted.remove(code);
    }

    /** Whoever has more connections than it may loses the latest, so that there is room for the others. */
    private void thinOut() {
        List<Crowd> crowds = open ? Crowd.of(broker.guests()) : List.of();
        crowds.forEach(crowd -> {
            crowd.over().forEach(broker::close);
            if (!crowding.contains(crowd.who())) {
                LOG.log(
                        Level.WARNING,
                        "{0} had more than {1} connections to the queues; the latest were closed",
                        crowd.who(),
                        Crowd.MOST);
            }
        });
        crowding = crowds.stream().map(Crowd::who).collect(Collectors.toSet());
    }

    private void clearOversized() {
        List<QueueReading> waiting = broker.readings(List.of(BrokerAddresses.OVERSIZED));
        if (!waiting.isEmpty() && waiting.get(0).messages() > 0) {
            records.oversized(broker.clearOversized());
        }
    }
}

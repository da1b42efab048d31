package org.dnevnik.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSRuntimeException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.dnevnik.exchange.model.NodeNews.Signing;
import org.dnevnik.exchange.model.SentMessages.Counted;
import org.dnevnik.kernel.NotFound;

/** What each node tells the others every few seconds, over the database: what it has counted of each system, and how its queues stand. */
@Startup
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExchangeTelling {

    private static final System.Logger LOG = System.getLogger(ExchangeTelling.class.getName());

    @Inject
    private ExchangeRecords records;

    @Inject
    private BrokerDesk broker;

    @Inject
    private Quotas quotas;

    @Inject
    private AnswerSeal seal;

    @Inject
    private Replays replays;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void count() {
        List<Counted> counted = quotas.drained();
        Quotas.Now now = quotas.now();
        try {
            quotas.know(records.counted(counted, now), now);
        } catch (PersistenceException | TransactionalException e) {
            quotas.putBack(counted);
            LOG.log(Level.DEBUG, "what was counted is told later: {0}", e.getMessage());
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tell() {
        try {
            if (broker.isThere()) {
                List<String> names = new ArrayList<>(
                        List.of(BrokerAddresses.REQUESTS, BrokerAddresses.DEAD, BrokerAddresses.RETURNED));
                records.accounts().keySet().forEach(code -> names.add(BrokerAddresses.answers(code)));
                replays.perform();
                records.tell(ThisNode.NAME, signing(), broker.readings(names));
            }
        } catch (PersistenceException
                | TransactionalException
                | IllegalStateException
                | JMSRuntimeException
                | NotFound e) {
            LOG.log(Level.DEBUG, "how the queues stand is told later: {0}", e.getMessage());
        }
    }

    private Signing signing() {
        return seal.key()
                .map(k -> new Signing(k.certificate().subject(), k.certificate().until(), seal.problem()))
                .orElseGet(() -> new Signing("", null, seal.problem()));
    }
}

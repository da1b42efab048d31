package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dnevnik.exchange.model.DeadRequests;
import org.dnevnik.exchange.model.DeadRequests.Dead;
import org.dnevnik.exchange.model.KeptAnswers;
import org.dnevnik.exchange.model.NodeNews;
import org.dnevnik.exchange.model.QueueReading;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.exchange.model.SentMessages;
import org.dnevnik.exchange.model.SigningCertificates;
import org.dnevnik.exchange.view.DeadRequestsQuery;
import org.dnevnik.exchange.view.ForeignSystemsQuery;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** The short transactions of what looks after the queues. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ExchangeRecords {

    /** How long an answer may be asked for again, and a dead letter be looked at. */
    static final int KEPT_DAYS = 30;

    /** How long a MessageID is known: longer than a request may be old. */
    private static final int KNOWN_DAYS = 90;

    private static final int MOST_DEAD = 10_000;

    private static final int SILENT_HOURS = 6;

    @PersistenceContext
    private EntityManager em;

    Map<String, Instant> accounts() {
        return new ForeignSystemsQuery(em).accounts();
    }

    void oversized(int messages) {
        new DeadRequests(em).add(new Dead("", null, "OVERSIZED", Integer.toString(messages), 0, null));
    }

    /** Certificates that answers are signed with, or were, in PEM. */
    String certificates() {
        return String.join("\n", new SigningCertificates(em).all());
    }

    void inUse(RegionKey key) {
        new SigningCertificates(em).inUse(key.fingerprint(), key.certificate().pem());
    }

    /** Adds what a node has counted, and reads what all have. */
    List<SentMessages.Sum> counted(List<SentMessages.Counted> counted, Quotas.Now now) {
        SentMessages usage = new SentMessages(em);
        if (!counted.isEmpty()) {
            usage.add(counted);
        }
        return usage.since(now.day(), now.minute());
    }

    void tell(String node, NodeNews.Signing signing, List<QueueReading> queues) {
        new NodeNews(em).tell(node, signing, queues);
    }

    /** Whoever floods a queue does not fill the database. */
    void bound() {
        new DeadRequests(em).forget(KEPT_DAYS, MOST_DEAD);
        new NodeNews(em).forget(SILENT_HOURS);
    }

    void forget() {
        new SentMessages(em).forget(KEPT_DAYS);
        new SigningCertificates(em).forget(KNOWN_DAYS);
        new KeptAnswers(em).forget(KEPT_DAYS, KNOWN_DAYS);
    }

    /**
     * The letter's message, whose request counts as queued from now on.
     *
     * @throws NotFound for one that is not worth another try
     */
    String queuedAgain(long letter) {
        String text = new DeadRequestsQuery(em).body(letter).orElseThrow(() -> new NotFound("dead letter " + letter));
        BadMessage.Sent sent = EnvelopeReader.sent(text);
        if (sent.message() != null) {
            new KeptAnswers(em).move(sent.sender(), sent.message(), RequestState.requestIsQueued);
        }
        return text;
    }

    /**
     * Another node shall try it.
     *
     * @return false: it is to be tried here
     * @throws NotFound for one that is not worth another try
     */
    boolean orderedElsewhere(long letter, String here) {
        boolean elsewhere = new DeadRequests(em).order(letter, here);
        if (elsewhere) {
            queuedAgain(letter);
        }
        return elsewhere;
    }

    List<Long> ordered(String node) {
        return new DeadRequests(em).ordered(node);
    }

    /**
     * @param state into which its request comes; null: leave it
     * @throws NotFound for no letter
     */
    void drop(long letter, @Nullable RequestState state) {
        DeadRequests.From from =
                new DeadRequests(em).drop(letter).orElseThrow(() -> new NotFound("dead letter " + letter));
        if (state != null && from.message() != null) {
            new KeptAnswers(em).move(from.system(), from.message(), state);
        }
    }
}

package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.dnevnik.exchange.model.DeadRequests;
import org.dnevnik.exchange.model.DeadRequests.Dead;
import org.dnevnik.exchange.model.KeptAnswers;
import org.dnevnik.exchange.model.RequestState;
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

    @PersistenceContext
    private EntityManager em;

    Map<String, Instant> accounts() {
        return new ForeignSystemsQuery(em).accounts();
    }

    void oversized(int messages) {
        new DeadRequests(em).add(new Dead("", null, "OVERSIZED", Integer.toString(messages), 0, null));
    }

    void forget() {
        new KeptAnswers(em).forget(KEPT_DAYS, KNOWN_DAYS);
        new DeadRequests(em).forget(KEPT_DAYS, MOST_DEAD);
    }

    /** The letter's message, whose request counts as queued from now on. @throws NotFound for one that is not worth another try */
    String queuedAgain(long letter) {
        String text = new DeadRequestsQuery(em).body(letter).orElseThrow(() -> new NotFound("dead letter " + letter));
        BadMessage.Sent sent = EnvelopeReader.sent(text);
        if (sent.message() != null) {
            new KeptAnswers(em).move(sent.sender(), sent.message(), RequestState.requestIsQueued);
        }
        return text;
    }

    /** @param state into which its request comes; null: leave it @throws NotFound for no letter */
    void drop(long letter, @Nullable RequestState state) {
        DeadRequests.From from =
                new DeadRequests(em).drop(letter).orElseThrow(() -> new NotFound("dead letter " + letter));
        if (state != null && from.message() != null) {
            new KeptAnswers(em).move(from.system(), from.message(), state);
        }
    }
}

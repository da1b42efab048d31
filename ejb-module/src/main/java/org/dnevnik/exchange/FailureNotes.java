package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.exchange.model.DeadRequests;
import org.dnevnik.exchange.model.DeadRequests.Dead;
import org.dnevnik.exchange.model.KeptAnswers;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.exchange.view.KnownRequest;
import org.dnevnik.exchange.view.KnownRequestQuery;

/** Remembers what could not be answered, in transactions of its own because that of the answer is rolled back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class FailureNotes {

    private static final int LONGEST = 300;

    /** Our own writing: no parser is needed to find it. */
    private static final Pattern ORIGINAL = Pattern.compile("<e:OriginalMessageId>([0-9a-fA-F-]{36})<");

    @PersistenceContext
    private EntityManager em;

    /** For the container. */
    protected FailureNotes() {}

    FailureNotes(EntityManager em) {
        this.em = em;
    }

    /** Answering failed and will be tried again; of what is no proven request nothing is noted. */
    void note(String text, Throwable failure) {
        try {
            Envelope envelope = EnvelopeReader.read(text);
            KnownRequest sender = new KnownRequestQuery(em)
                    .of(envelope.sender(), envelope.message())
                    .orElse(null);
            if (sender != null && envelope.kind() == Envelope.Kind.REQUEST) {
                String print = EnvelopeSignature.print(envelope, sender.certificate());
                new KeptAnswers(em).failed(envelope.sender(), envelope.message(), print, cause(failure));
            }
        } catch (BadMessage bad) {
            System.getLogger(FailureNotes.class.getName())
                    .log(System.Logger.Level.DEBUG, "a message that is no request failed: {0}", bad.detail());
        }
    }

    /**
     * The broker has given a message up.
     *
     * @param last whether it is not worth another round
     * @return false if no failure of its own was noted: it was the database that was away, and the message goes another round
     */
    boolean bury(String text, boolean last) {
        BadMessage.Sent sent = EnvelopeReader.sent(text);
        if (!last && (sent.message() == null || !new KnownRequestQuery(em).hasFailed(sent.sender(), sent.message()))) {
            return false;
        }
        new DeadRequests(em)
                .add(
                        new Dead(sent.sender(), sent.message(), Rejection.FAILURE.code(), "", text.length(), text),
                        ThisNode.NAME);
        if (sent.message() != null) {
            new KeptAnswers(em).move(sent.sender(), sent.message(), RequestState.underProcessing);
        }
        return true;
    }

    /**
     * An answer was not taken by whom it was for.
     *
     * @param code    of that system
     * @param expired whether its days were over; otherwise it was put back too often
     */
    void returned(String code, String text, boolean expired) {
        Matcher named = ORIGINAL.matcher(text);
        UUID message = named.find() ? UUID.fromString(named.group(1)) : null;
        new DeadRequests(em).add(new Dead(code, message, expired ? "EXPIRED" : "RETURNED", "", text.length(), null));
    }

    /** Its class alone: the database's words quote what was asked. */
    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getSimpleName();
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}

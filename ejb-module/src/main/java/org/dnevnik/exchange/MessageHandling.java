package org.dnevnik.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dnevnik.exchange.model.DeadRequests;
import org.dnevnik.exchange.model.DeadRequests.Dead;
import org.dnevnik.exchange.model.KeptAnswers;
import org.dnevnik.exchange.model.KeptAnswers.Asked;
import org.dnevnik.exchange.model.KeptAnswers.Outcome;
import org.dnevnik.exchange.model.RequestState;
import org.dnevnik.exchange.view.KnownRequest;
import org.dnevnik.exchange.view.KnownRequestQuery;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.people.Families;

/** One transaction from a message to its answer: after it the answer is kept and the disclosure logged, or neither. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class MessageHandling {

    private static final Duration OLDEST = Duration.ofDays(ExchangeRecords.KEPT_DAYS);
    private static final Duration AHEAD = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolClock clock;

    @Inject
    private AnswerSeal seal;

    @Inject
    private Quotas quotas;

    /** For the container. */
    protected MessageHandling() {}

    MessageHandling(EntityManager em, SchoolClock clock, AnswerSeal seal) {
        this.quotas = new Quotas(clock);
        this.em = em;
        this.clock = clock;
        this.seal = seal;
    }

    /** @return empty for what nobody can be told of; it lies among the dead letters then */
    Optional<Answer> handle(String text) {
        try {
            return Optional.of(handled(EnvelopeReader.read(text)));
        } catch (BadMessage bad) {
            return refused(bad, text);
        }
    }

    private Answer handled(Envelope envelope) throws BadMessage {
        KnownRequest sender = known(envelope, envelope.message());
        String print = EnvelopeSignature.print(envelope, sender.certificate());
        Optional<Quotas.Excess> excess = quotas.take(sender);
        if (excess.isPresent()) {
            return exceeded(envelope, excess.get());
        }
        return switch (envelope.kind()) {
            case REQUEST -> asked(envelope, sender, print);
            case STATUS -> told(envelope, known(envelope, target(envelope)).state());
            case CANCEL -> cancelled(envelope);
            case ACK -> acknowledged(envelope, sender);
        };
    }

    private KnownRequest known(Envelope envelope, UUID message) throws BadMessage {
        return new KnownRequestQuery(em)
                .of(envelope.sender(), message)
                .orElseThrow(() -> new BadMessage(
                        Rejection.SENDER_IS_NOT_REGISTERED,
                        new BadMessage.Sent(envelope.sender(), envelope.message()),
                        ""));
    }

    /** Nothing is kept under the MessageID: the same request may come again when there is room. The operator is told once a minute. */
    private Answer exceeded(Envelope envelope, Quotas.Excess excess) {
        Rejection over = Rejection.QUOTE_LIMIT_EXCEEDED;
        if (excess.first()) {
            String detail = "больше " + excess.limit() + (excess.daily() ? " в сутки" : " в минуту");
            new DeadRequests(em).add(new Dead(envelope.sender(), envelope.message(), over.code(), detail, 0, null));
        }
        return rejected(envelope, over);
    }

    private Answer asked(Envelope envelope, KnownRequest sender, String print) throws BadMessage {
        if (sender.state() != RequestState.doesNotExist && !print.equals(sender.print())) {
            return rejected(envelope, Rejection.MESSAGE_IS_ALREADY_SENT);
        }
        if (sender.answer() != null) {
            return answer(envelope, sender.answer());
        }
        if (sender.state() == RequestState.cancelled) {
            return told(envelope, sender.state(), envelope.message());
        }
        if (sender.state() != RequestState.doesNotExist && !sender.state().isOpen()
                || !isOfThisTime(envelope.sentAt())) {
            return rejected(envelope, Rejection.STALE_MESSAGE_ID);
        }
        Outcome outcome = new ProgressAnswers(em, clock.today(Families.REGION), seal)
                .of(
                        sender,
                        envelope.sender(),
                        envelope.message(),
                        Objects.requireNonNull(envelope.question(), "a request asks"));
        Asked asked = new Asked(sender.system(), envelope.message(), print);
        if (new KeptAnswers(em).keep(asked, outcome)) {
            return answer(envelope, outcome.answer());
        }
        KnownRequest meanwhile = known(envelope, envelope.message());
        return meanwhile.answer() != null && print.equals(meanwhile.print())
                ? answer(envelope, meanwhile.answer())
                : told(envelope, meanwhile.state(), envelope.message());
    }

    /** A MessageID is remembered for longer than a request may be old: none is answered anew after it was forgotten. */
    private boolean isOfThisTime(Instant sentAt) {
        return sentAt.isAfter(clock.now().minus(OLDEST))
                && sentAt.isBefore(clock.now().plus(AHEAD));
    }

    private Answer cancelled(Envelope envelope) throws BadMessage {
        new KeptAnswers(em).move(envelope.sender(), target(envelope), RequestState.cancelled);
        return told(envelope, known(envelope, target(envelope)).state());
    }

    /** Who did not accept an answer may ask for it once more by the same request; it counts as delivered when it was accepted. */
    private Answer acknowledged(Envelope envelope, KnownRequest sender) throws BadMessage {
        if (envelope.accepted()) {
            new KeptAnswers(em).delivered(sender.system(), target(envelope));
        }
        return told(envelope, known(envelope, target(envelope)).state());
    }

    private static UUID target(Envelope envelope) {
        return Objects.requireNonNull(envelope.target(), "the schema asks for one");
    }

    /** An unknown request is a status when it is asked for, and a fault for who acknowledges or withdraws it. */
    private Answer told(Envelope envelope, RequestState state) {
        return state == RequestState.doesNotExist && envelope.kind() != Envelope.Kind.STATUS
                ? rejected(envelope, Rejection.TARGET_MESSAGE_IS_NOT_FOUND)
                : told(envelope, state, target(envelope));
    }

    private Answer told(Envelope envelope, RequestState state, UUID target) {
        return answer(envelope, seal.sealed(AnswerWriter.status(envelope.sender(), envelope.message(), target, state)));
    }

    private Answer rejected(Envelope envelope, Rejection rejection) {
        return answer(envelope, seal.sealed(AnswerWriter.rejected(envelope.sender(), envelope.message(), rejection)));
    }

    private static Answer answer(Envelope envelope, String text) {
        return new Answer(envelope.sender(), envelope.message().toString(), text);
    }

    /** Nothing is kept under the MessageID: whoever forges messages must not take up those of others. */
    private Optional<Answer> refused(BadMessage bad, String text) {
        BadMessage.Sent sent = bad.sent();
        UUID message = sent.message() == null ? new UUID(0, 0) : sent.message();
        boolean known = !sent.sender().isEmpty()
                && new KnownRequestQuery(em).of(sent.sender(), message).isPresent();
        if ((!known || bad.rejection() == Rejection.SIGNATURE_VERIFICATION_FAULT) && quotas.mayNote()) {
            Rejection reason = known || sent.sender().isEmpty() ? bad.rejection() : Rejection.SENDER_IS_NOT_REGISTERED;
            new DeadRequests(em)
                    .add(new Dead(sent.sender(), sent.message(), reason.code(), bad.detail(), text.length(), null));
        }
        return known
                ? Optional.of(new Answer(
                        sent.sender(),
                        sent.message() == null ? "" : sent.message().toString(),
                        seal.sealed(AnswerWriter.rejected(sent.sender(), sent.message(), bad.rejection()))))
                : Optional.empty();
    }
}

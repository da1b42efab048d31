package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dnevnik.exchange.ExchangeQueueService;
import org.dnevnik.exchange.ExchangeQueues;
import org.dnevnik.exchange.view.DeadRequestLine;
import org.dnevnik.exchange.view.NodeQueues;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Role;
import org.dnevnik.kernel.Slice;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** The queues of other systems on the page of the queue, for the region's operator. */
@Named
@RequestScoped
public class ExchangeQueuesPart {

    private static final ExchangeQueues NOTHING = new ExchangeQueues(List.of(), new Slice<>(List.of(), null));

    @Inject
    private ExchangeQueueService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable ExchangeQueues queues;

    public boolean isShown() {
        return caller.get().is(Role.REGION_OPERATOR);
    }

    public ExchangeQueues getQueues() {
        if (queues == null) {
            queues = isShown() ? service.state(caller.get(), Asked.now().id("letter")) : NOTHING;
        }
        return Objects.requireNonNull(queues);
    }

    /** What lies in a queue, in words. */
    public String title(String queue) {
        String key = "exchange.queue.of." + queue;
        return texts().containsKey(key)
                ? texts().get(key)
                : texts().format("exchange.queue.answers", queue.substring(queue.lastIndexOf('.') + 1));
    }

    /** What the node signs its answers with, in words. */
    public String signing(NodeQueues node) {
        Instant until = node.until();
        return until == null
                ? texts().get("exchange.queue.unsigned")
                : texts().format("exchange.queue.signed", node.signs(), moment(until));
    }

    /** Whether the certificate of the node's key is not good any more. */
    public boolean ended(NodeQueues node) {
        Instant until = node.until();
        return until != null && until.isBefore(node.at());
    }

    /** How long the first message has waited, in words. */
    public String age(Duration oldest) {
        Texts texts = texts();
        if (oldest.isZero()) {
            return "–";
        }
        if (oldest.toHours() > 0) {
            return texts.format("exchange.queue.hours", oldest.toHours());
        }
        return oldest.toMinutes() > 0
                ? texts.format("exchange.queue.minutes", oldest.toMinutes())
                : texts.format("exchange.queue.seconds", oldest.toSeconds());
    }

    /** Why, in words; what the message was worth knowing beside. */
    public String reason(DeadRequestLine line) {
        String key = "exchange.dead." + line.reason();
        return texts().containsKey(key) ? texts().get(key) : line.reason();
    }

    public String moment(Instant at) {
        return Moments.told(at, FacesContext.getCurrentInstance());
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}

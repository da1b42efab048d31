package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.exchange.AddWebhook;
import org.dnevnik.exchange.WebhookService;
import org.dnevnik.exchange.view.WebhookLine;
import org.dnevnik.identity.view.GrantLine;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Addresses that hear of changes in the reader's name, on the page of programs and tokens. */
@Named
@RequestScoped
public class OwnWebhooksPart {

    private static final int STATUS = 100;

    @Inject
    private WebhookService hooks;

    @Inject
    private CurrentCaller caller;

    private @Nullable List<Row> rows;

    private @Nullable List<GrantLine> tokens;

    /**
     * A webhook in the reader's words.
     *
     * @param host   where it leads
     * @param topics what it hears of
     * @param state  how it does
     * @param style  of the state
     * @param facts  when something was delivered last, and how much waits
     */
    public record Row(
            long id,
            String host,
            String url,
            String token,
            String topics,
            String state,
            String style,
            String facts,
            boolean living,
            boolean ill,
            boolean waits) {}

    /** What a webhook may hear of, as programs call it and in the reader's words. */
    public record Topic(String word, String name) {}

    /** Tokens of the reader's own that may have webhooks. */
    public List<GrantLine> getTokens() {
        if (tokens == null) {
            tokens = hooks.tokens(caller.get());
        }
        return tokens;
    }

    public List<Topic> getTopics() {
        Texts texts = texts();
        return AddWebhook.known().stream()
                .map(t -> new Topic(AddWebhook.word(t), texts.get("exchange.hooks.topic." + t)))
                .toList();
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = hooks.list(caller.get()).stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(WebhookLine line) {
        Texts texts = texts();
        boolean ill = line.isOn() ? line.failures() > 0 : line.state().equals("OFF");
        String facts = line.takenAt() == null
                ? texts.get("exchange.hooks.never")
                : texts.format("exchange.hooks.taken", moment(line.takenAt()));
        return new Row(
                line.id(),
                URI.create(line.url()).getHost(),
                line.url(),
                line.token(),
                line.topics().stream()
                        .map(t -> texts.get("exchange.hooks.topic." + t))
                        .collect(Collectors.joining(", ")),
                state(line, texts),
                style(line, ill),
                line.waiting() == 0 ? facts : facts + " · " + texts.format("exchange.hooks.waiting", line.waiting()),
                line.alive() && !line.state().equals("GONE"),
                line.alive() && ill,
                line.isOn() && !ill && line.waiting() > 0);
    }

    private static String style(WebhookLine line, boolean ill) {
        if (!line.isOn()) {
            return "BLOCKED";
        }
        return ill ? "EXPIRED" : "OPEN";
    }

    private String state(WebhookLine line, Texts texts) {
        if (!line.alive()) {
            return texts.get("exchange.hooks.over");
        }
        if (line.isOn() && line.failures() == 0) {
            return texts.get("exchange.hooks.on");
        }
        return switch (line.state()) {
            case "GONE" -> texts.get("exchange.hooks.gone");
            case "OFF" -> texts.format("exchange.hooks.off", why(line, texts));
            default -> texts.format("exchange.hooks.failing", line.failures(), why(line, texts), moment(line.dueAt()));
        };
    }

    private static String why(WebhookLine line, Texts texts) {
        return line.answer() < STATUS
                ? texts.get(line.answer() < 0 ? "exchange.hooks.closed" : "exchange.hooks.silent")
                : texts.format("exchange.hooks.status", Integer.toString(line.answer()));
    }

    private static String moment(Instant at) {
        return Moments.told(at, FacesContext.getCurrentInstance());
    }

    private static Texts texts() {
        return Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}

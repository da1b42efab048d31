package org.dnevnik.outbox.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.outbox.OutboxService;
import org.dnevnik.outbox.view.DeadRow;
import org.dnevnik.outbox.view.QueueState;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** The queue as an administrator sees it: {@code /outbox/queue?after=…}. */
@Named
@RequestScoped
public class QueuePage {

    @Inject
    private OutboxService outbox;

    @Inject
    private CurrentCaller caller;

    private @Nullable QueueState state;

    private List<QueueLine> lines = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String after = faces.getExternalContext().getRequestParameterMap().get("after");
        QueueState read = outbox.state(caller.get(), after != null && after.matches("[0-9]{1,18}") ? after : null);
        Texts texts = Texts.in(faces.getViewRoot().getLocale());
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(ZoneId.of("Europe/Moscow"));
        lines = read.dead().items().stream().map(r -> line(r, texts, moment)).toList();
        state = read;
    }

    private static QueueLine line(DeadRow row, Texts texts, DateTimeFormatter moment) {
        String kind = "outbox.kind." + row.kind();
        return new QueueLine(
                row.id(),
                texts.containsKey(kind) ? texts.get(kind) : row.kind(),
                row.school() == null ? texts.get("outbox.queue.region") : row.school(),
                moment.format(row.createdAt()),
                row.createdAt().toString(),
                row.failure());
    }

    public QueueState getState() {
        return Objects.requireNonNull(state, "read before rendering");
    }

    public List<QueueLine> getLines() {
        return lines;
    }
}

package org.dnevnik.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Slice;
import org.dnevnik.notifications.NotificationService;
import org.dnevnik.notifications.view.NotificationView;
import org.dnevnik.people.Families;
import org.jspecify.annotations.Nullable;

/** The reader's notifications, newest first: {@code /notifications?after=…}. */
@Named
@RequestScoped
public class NotificationsPage {

    @Inject
    private NotificationService notifications;

    @Inject
    private CurrentCaller caller;

    private Slice<NotificationView> slice = new Slice<>(List.of(), null);

    private List<NotificationLine> lines = List.of();

    /** Called before anything is rendered. */
    public void read() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String after = faces.getExternalContext().getRequestParameterMap().get("after");
        slice = notifications.list(caller.get(), after != null && after.matches("[0-9]{1,18}") ? after : null);
        NotificationTexts texts = new NotificationTexts(faces.getViewRoot().getLocale(), Families.REGION);
        lines = slice.items().stream().map(texts::line).toList();
    }

    public List<NotificationLine> getLines() {
        return lines;
    }

    /** The newest that is shown: up to it all is seen when the reader says so. */
    public long getNewest() {
        return slice.items().isEmpty() ? 0 : slice.items().get(0).id();
    }

    public boolean isAnyUnseen() {
        return lines.stream().anyMatch(l -> !l.seen());
    }

    /** Key of the following slice; null at the end. */
    public @Nullable String getNext() {
        return slice.next();
    }
}

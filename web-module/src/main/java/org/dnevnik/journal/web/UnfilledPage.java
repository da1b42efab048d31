package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.UnfilledList;
import org.dnevnik.journal.UnfilledService;
import org.dnevnik.journal.view.UnfilledLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Right;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.shell.web.DayTexts;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is not filled in: {@code /journal/unfilled}, the reader's own; with {@code class=…} a class's, with {@code of=school} the school's by
 * teacher, and with {@code teacher=…} one teacher's.
 */
@Named
@RequestScoped
public class UnfilledPage {

    @Inject
    private UnfilledService unfilled;

    @Inject
    private CurrentCaller caller;

    private @Nullable UnfilledList list;
    private boolean ofSchool;
    private @Nullable Long group;
    private @Nullable Long teacher;
    private Locale locale = Texts.RUSSIAN;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        group = asked.id("class");
        teacher = asked.id("teacher");
        ofSchool = teacher != null || asked.text("of").equals("school");
        String after = asked.after();
        if (group != null) {
            list = unfilled.ofClass(caller.get(), group, after);
        } else if (ofSchool) {
            list = unfilled.ofSchool(caller.get(), school(), teacher, after);
        } else {
            list = unfilled.own(caller.get(), after);
        }
    }

    /** The school of which the reader opens every journal; 0: none, which is found nowhere. */
    private long school() {
        return schools(caller.get());
    }

    private static long schools(Caller asking) {
        return asking.schoolsWith(Right.READ_JOURNALS).findFirst().orElse(0L);
    }

    /** Whether the reader may look at the whole school. */
    public boolean isRunning() {
        return school() > 0;
    }

    public boolean isOfSchool() {
        return ofSchool;
    }

    public @Nullable Long getGroup() {
        return group;
    }

    public @Nullable Long getTeacher() {
        return teacher;
    }

    public UnfilledList getList() {
        return Objects.requireNonNull(list, "read before rendering");
    }

    public List<UnfilledLine> getLines() {
        return getList().lines().items();
    }

    /** Address of the slice that follows; null at the end. */
    public @Nullable String getOlder() {
        String next = getList().lines().next();
        return Asked.now().next("/journal/unfilled", next);
    }

    /** «пт, 20 ноября». */
    public String day(LocalDate date) {
        DayTexts texts = new DayTexts(locale);
        return texts.shortWeekday(date) + ", " + texts.date(date);
    }
}

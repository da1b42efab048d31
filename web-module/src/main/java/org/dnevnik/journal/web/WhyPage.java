package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.PeriodMarkService;
import org.dnevnik.journal.view.Why;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** «Почему 4,33?»: {@code /journal/why?group=…&subject=…&pupil=…&period=…}, shown in a dialog by its script. */
@Named
@RequestScoped
public class WhyPage {

    @Inject
    private PeriodMarkService marks;

    @Inject
    private CurrentCaller caller;

    private @Nullable Why why;

    /** Called before anything is rendered, so that a refusal still has its page and its status. */
    public void read() {
        Asked asked = Asked.now();
        why = marks.why(
                caller.get(),
                asked.required("group"),
                asked.required("subject"),
                asked.required("pupil"),
                PeriodAddress.kind(asked),
                asked.id("period"));
    }

    public Why getWhy() {
        return Objects.requireNonNull(why, "read before rendering");
    }
}

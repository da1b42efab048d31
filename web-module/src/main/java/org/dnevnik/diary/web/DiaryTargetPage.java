package org.dnevnik.diary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Objects;
import org.dnevnik.diary.AskTarget;
import org.dnevnik.diary.DiaryTarget;
import org.dnevnik.diary.DiaryTargetService;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /diary/target?person=…&group=…&subject=…&span=…}: what it takes that a mark follows. */
@Named
@RequestScoped
public class DiaryTargetPage {

    @Inject
    private CurrentCaller caller;

    @Inject
    private DiaryTargetService service;

    private @Nullable DiaryTarget shown;

    /** Reads before anything is written, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        shown = service.target(
                caller.get(),
                new AskTarget(
                        asked.required("person"),
                        asked.required("group"),
                        asked.required("subject"),
                        asked.text("span"),
                        asked.text("tried"),
                        weight(asked.text("weight"))));
    }

    public DiaryTarget getShown() {
        return Objects.requireNonNull(shown, "read before rendering");
    }

    /** What was typed into the field of marks that might come. */
    public String getTried() {
        return Asked.now().text("tried");
    }

    private static @Nullable BigDecimal weight(String text) {
        return text.matches("[0-9]{1,2}(\\.[0-9]{1,2})?") ? new BigDecimal(text) : null;
    }
}

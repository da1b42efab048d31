package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.SetupService;
import org.dnevnik.school.SetupState;
import org.dnevnik.school.SetupStep;
import org.dnevnik.shell.web.Language;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** The line over a page that is a step of the setting up, for whom {@code ?step=…} says that they come from it. */
@Named
@RequestScoped
public class SetupBar {

    @Inject
    private SetupService service;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    private @Nullable SetupState state;

    /** Whether the reader is being led: the address names a step of a school that the reader sets up. */
    public boolean isShown() {
        return asked() != null
                && caller.get().schoolsWith(Right.SET_RULES).findAny().isPresent();
    }

    private @Nullable SetupStep asked() {
        String name = request.getParameter("step");
        return List.of(SetupStep.values()).stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    public SetupStep getStep() {
        return Objects.requireNonNull(asked(), "shown without a step");
    }

    public long getSchool() {
        return caller.get().schoolsWith(Right.SET_RULES).findFirst().orElseThrow();
    }

    public String getTitle() {
        return texts().get("school.setup.step." + getStep());
    }

    /** {@code Step 3 of 8.} */
    public String getWhere() {
        return texts().format("school.setup.where", getStep().ordinal() + 1, SetupStep.values().length);
    }

    /** The next step after this one that is open; the list of all when there is none. */
    public String getNext() {
        return state().steps().stream()
                .filter(s -> s.state() == SetupState.State.OPEN && s.step().compareTo(getStep()) > 0)
                .map(s -> SetupPage.address(s.step()))
                .findFirst()
                .orElse("/school/setup");
    }

    private SetupState state() {
        SetupState read = state;
        if (read == null) {
            read = service.state(caller.get(), getSchool());
            state = read;
        }
        return read;
    }

    private Texts texts() {
        return Language.textsOf(request);
    }
}

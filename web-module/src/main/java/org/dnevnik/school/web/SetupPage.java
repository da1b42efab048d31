package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.SetupService;
import org.dnevnik.school.SetupState;
import org.dnevnik.school.SetupStep;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /school/setup}: the steps from a school's activation to a running week, and what is still missing. */
@Named
@RequestScoped
public class SetupPage {

    @Inject
    private SetupService service;

    @Inject
    private CurrentCaller caller;

    private @Nullable SetupState state;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        long school =
                asking.schoolsWith(Right.SET_RULES).findFirst().orElseThrow(() -> new NotFound("a school to set up"));
        state = service.state(asking, school);
    }

    public SetupState getState() {
        return Objects.requireNonNull(state, "read before rendering");
    }

    public List<SetupState.Step> getSteps() {
        return getState().steps();
    }

    /** What there is of a step, in words. */
    public String fact(SetupState.Step step) {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return texts.format("school.setup.fact." + step.step(), step.counts().toArray());
    }

    /** How many steps are done, in words. */
    public String getCount() {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return texts.format("school.setup.count", getState().done(), getSteps().size());
    }

    /** Steps that are not done. */
    public List<SetupState.Step> getOpen() {
        return getSteps().stream()
                .filter(s -> s.state() != SetupState.State.DONE)
                .toList();
    }

    public boolean isNext(SetupState.Step step) {
        return step.step() == getState().next();
    }

    /** Where the step is done; the page leads on from there. */
    public String at(SetupState.Step step) {
        return address(step.step());
    }

    static String address(SetupStep step) {
        return step.address() + "?step=" + step;
    }
}

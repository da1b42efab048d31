package org.dnevnik.timetable.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.shell.web.Asked;
import org.dnevnik.timetable.NormDesk;
import org.dnevnik.timetable.NormService;
import org.jspecify.annotations.Nullable;

/** How many lessons classes may have: {@code /timetable/norms?school=…}. */
@Named
@RequestScoped
public class NormsPage {

    @Inject
    private NormService norms;

    @Inject
    private CurrentCaller caller;

    private @Nullable NormDesk desk;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        desk = norms.norms(caller.get(), Asked.now().id("school"));
    }

    public NormDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }

    public int getMark() {
        return getDesk().mark();
    }
}

package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.AcademicYear;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.school.NewcomerDesk;
import org.dnevnik.school.NewcomerService;
import org.dnevnik.school.view.LedClass;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /people/new?as=pupil}, {@code staff}, or {@code guardian&child=…}: somebody is added by hand. */
@Named
@RequestScoped
public class NewcomerPage {

    private static final List<String> KINDS = List.of("pupil", "guardian", "staff");

    @Inject
    private NewcomerService newcomers;

    @Inject
    private CurrentCaller caller;

    private String kind = "";
    private @Nullable Long child;
    private @Nullable NewcomerDesk desk;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Asked asked = Asked.now();
        Caller asking = caller.get();
        kind = asked.text("as");
        child = asked.id("child");
        if (!KINDS.contains(kind) || (child != null) != kind.equals("guardian")) {
            throw new NotFound("people of the kind " + kind);
        }
        Long named = asked.id("school");
        long school = named != null
                ? named
                : asking.schools()
                        .filter(asking::runs)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("a school to add people to"));
        desk = newcomers.desk(asking, school, child);
    }

    public String getKind() {
        return kind;
    }

    public @Nullable Long getChild() {
        return child;
    }

    public NewcomerDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }

    /** Where one goes when somebody was added: to the child of a guardian, to the own card of everybody else. */
    public String getThen() {
        return "/people/person?id=" + (child == null ? "{id}" : child) + "&saved=yes";
    }

    /** A class as it is chosen: of the next year with the year. */
    public String name(LedClass c) {
        int year = AcademicYear.of(getDesk().today()).number();
        return c.year() == year ? c.name() : c.name() + " (" + new AcademicYear(c.year()) + ")";
    }
}

package org.dnevnik.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.EffectiveRights;
import org.dnevnik.identity.EffectiveRightsService;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.view.SchoolPerson;
import org.jspecify.annotations.Nullable;

/** {@code /school/who-may?name=…|person=…}: what somebody of the school may, and why. */
@Named
@RequestScoped
public class WhoMayPage {

    private static final int LONGEST = 100;

    @Inject
    private EffectiveRightsService service;

    @Inject
    private CurrentCaller caller;

    private String name = "";
    private List<SchoolPerson> found = List.of();
    private List<Told> told = List.of();
    private @Nullable SchoolPerson person;

    /** A right with why the person has it; no reasons: has it not. */
    public record Told(Right right, List<String> reasons) {}

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        long school =
                asking.schoolsWith(Right.SEE_RIGHTS).findFirst().orElseThrow(() -> new NotFound("rights in a school"));
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> asked = faces.getExternalContext().getRequestParameterMap();
        String typed = asked.getOrDefault("name", "").strip().replace("\0", "");
        name = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String id = asked.getOrDefault("person", "");
        if (id.matches("[0-9]{1,18}")) {
            show(
                    service.of(asking, school, Long.parseLong(id)),
                    Texts.in(faces.getViewRoot().getLocale()));
        } else if (!id.isEmpty()) {
            throw new NotFound("person that is no number");
        } else if (!name.isEmpty()) {
            found = service.named(asking, school, name);
        }
    }

    private void show(EffectiveRights rights, Texts texts) {
        person = rights.person();
        RightReason reasons = new RightReason(texts, rights.positions());
        told = Arrays.stream(Right.values())
                .map(r -> new Told(
                        r,
                        rights.rights().stream()
                                .filter(t -> t.right() == r)
                                .map(reasons::of)
                                .distinct()
                                .toList()))
                .toList();
    }

    public String getName() {
        return name;
    }

    public List<SchoolPerson> getFound() {
        return found;
    }

    /** Null until somebody was chosen. */
    public @Nullable SchoolPerson getPerson() {
        return person;
    }

    /** Rights that the person has. */
    public List<Told> getHeld() {
        return told.stream().filter(t -> !t.reasons().isEmpty()).toList();
    }

    /** Rights that the person has not. */
    public List<Told> getMissing() {
        return told.stream().filter(t -> t.reasons().isEmpty()).toList();
    }
}

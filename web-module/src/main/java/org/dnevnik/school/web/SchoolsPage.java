package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Slice;
import org.dnevnik.school.PeopleService;
import org.dnevnik.school.view.SchoolFigures;
import org.jspecify.annotations.Nullable;

/** The region's schools for its operator: {@code /schools?name=…&after=…}. */
@Named
@RequestScoped
public class SchoolsPage {

    private static final String ADDRESS = "/schools";

    @Inject
    private PeopleService people;

    @Inject
    private CurrentCaller caller;

    private Asked asked = new Asked(Map.of());
    private Slice<SchoolFigures> schools = new Slice<>(List.of(), null);

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = new Asked(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        Long after = asked.id("after");
        schools = people.schools(caller.get(), getName(), after == null ? 0 : after);
    }

    public Slice<SchoolFigures> getSchools() {
        return schools;
    }

    public String getName() {
        return asked.text("name");
    }

    public @Nullable String getNextAddress() {
        return schools.next() == null ? null : asked.with(ADDRESS, "after", schools.next());
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.id("after") == null ? null : asked.with(ADDRESS, "after", null);
    }
}

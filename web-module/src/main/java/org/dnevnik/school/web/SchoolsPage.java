package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.SchoolDirectoryService;
import org.dnevnik.school.model.SchoolState;
import org.dnevnik.school.view.Network;
import org.dnevnik.school.view.SchoolFigures;
import org.dnevnik.school.view.SchoolsAsked;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /schools}: the region's schools with their figures, and its networks. */
@Named
@RequestScoped
public class SchoolsPage {

    private static final String ADDRESS = "/schools";

    @Inject
    private SchoolDirectoryService directory;

    @Inject
    private CurrentCaller caller;

    private Asked asked = new Asked(Map.of());
    private Slice<SchoolFigures> schools = new Slice<>(List.of(), null);
    private List<Network> networks = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = Asked.now();
        schools = directory.list(
                caller.get(), new SchoolsAsked(getName(), getState(), getNetwork(), ListKey.read(asked.after())));
        networks = directory.networks(caller.get());
    }

    public Slice<SchoolFigures> getSchools() {
        return schools;
    }

    public List<Network> getNetworks() {
        return networks;
    }

    public String getName() {
        return asked.text("name");
    }

    public @Nullable SchoolState getState() {
        return Arrays.stream(SchoolState.values())
                .filter(s -> s.name().equals(asked.text("state")))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Long getNetwork() {
        return asked.id("network");
    }

    /** Whether the list shows less than there is. */
    public boolean isNarrowed() {
        return !getName().isEmpty() || getState() != null || getNetwork() != null;
    }

    public @Nullable String getNextAddress() {
        return asked.next(ADDRESS, schools.next());
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.first(ADDRESS);
    }
}

package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dnevnik.exchange.PackageDesk;
import org.dnevnik.exchange.RosterAccessService;
import org.dnevnik.exchange.SchoolPackageService;
import org.dnevnik.exchange.view.RosterProgram;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** {@code /exchange/package}: the administrator takes the own school out, the region's operator brings schools in. */
@Named
@RequestScoped
public class PackagePage {

    @Inject
    private SchoolPackageService packages;

    @Inject
    private CurrentCaller caller;

    @Inject
    private RosterAccessService rosters;

    private @Nullable PackageDesk desk;
    private List<RosterDesk> schools = List.of();

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        PackageDesk read = packages.desk(caller.get());
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        desk = read;
        schools = read.schools().stream()
                .map(s -> new RosterDesk(s.id(), s.name(), lines(s.id(), texts)))
                .toList();
    }

    private List<RosterDesk.Line> lines(long school, Texts texts) {
        return rosters.programs(caller.get(), school).stream()
                .map(p -> new RosterDesk.Line(p, state(p, texts)))
                .toList();
    }

    private static String state(RosterProgram program, Texts texts) {
        Instant opened = program.openedAt();
        if (opened == null) {
            return texts.get("exchange.roster.closed");
        }
        Instant used = program.lastUsed();
        String key = program.gradebook() ? "exchange.roster.openedMarks" : "exchange.roster.opened";
        return texts.format(key, texts.moment(opened, Families.REGION), String.valueOf(program.openedBy())) + " "
                + (used == null
                        ? texts.get("exchange.roster.unused")
                        : texts.format("exchange.roster.used", texts.moment(used, Families.REGION)));
    }

    public List<RosterDesk> getSchools() {
        return schools;
    }

    public PackageDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }
}

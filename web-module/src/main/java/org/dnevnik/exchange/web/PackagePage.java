package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.dnevnik.exchange.PackageDesk;
import org.dnevnik.exchange.SchoolPackageService;
import org.dnevnik.identity.web.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** {@code /exchange/package}: the administrator takes the own school out, the region's operator brings schools in. */
@Named
@RequestScoped
public class PackagePage {

    @Inject
    private SchoolPackageService packages;

    @Inject
    private CurrentCaller caller;

    private @Nullable PackageDesk desk;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        desk = packages.desk(caller.get());
    }

    public PackageDesk getDesk() {
        return Objects.requireNonNull(desk, "read before rendering");
    }
}

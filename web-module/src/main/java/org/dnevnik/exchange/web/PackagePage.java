package org.dnevnik.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Role;

/** {@code /exchange/package}: the administrator takes the own school out, the region's operator brings schools in. */
@Named
@RequestScoped
public class PackagePage {

    @Inject
    private CurrentCaller caller;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        if (getSchools().isEmpty() && !isOperator()) {
            throw new NotFound("packages of schools");
        }
    }

    /** Schools that the caller may take out. */
    public List<Long> getSchools() {
        return caller.get().positions().stream()
                .filter(p -> p.role() == Role.ADMINISTRATOR)
                .map(Caller.Position::school)
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean isOperator() {
        return caller.get().is(Role.REGION_OPERATOR);
    }
}

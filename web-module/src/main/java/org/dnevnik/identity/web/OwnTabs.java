package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.dnevnik.identity.SignedIn;
import org.dnevnik.kernel.Role;

/** Which pages the reader has beside their profile. */
@Named
@RequestScoped
public class OwnTabs {

    @Inject
    private CurrentCaller caller;

    /** Whether the reader has children, whose devices they may have to approve. */
    public boolean isGuardian() {
        SignedIn person = caller.signedIn();
        return person != null && person.positions().stream().anyMatch(p -> p.role() == Role.GUARDIAN);
    }

    /** Whether the reader works at a school or for the region, and may have a second step. */
    public boolean isStaff() {
        SignedIn person = caller.signedIn();
        return person != null
                && person.positions().stream().anyMatch(p -> p.role() != Role.GUARDIAN && p.role() != Role.PUPIL);
    }
}

package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.dnevnik.identity.LostAccessService;

/** {@code /forgot}: how somebody who has lost the password comes back in. */
@Named
@RequestScoped
public class LostAccessPage {

    @EJB
    private LostAccessService access;

    /** Whether a letter can help; where not, only the school can. */
    public boolean isMail() {
        return access.isOn();
    }
}

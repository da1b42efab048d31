package org.dnevnik.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.dnevnik.identity.GosuslugiService;
import org.dnevnik.identity.LostAccessService;

/** {@code /forgot}: how somebody who has lost the password comes back in. */
@Named
@RequestScoped
public class LostAccessPage {

    @EJB
    private LostAccessService access;

    @EJB
    private GosuslugiService gosuslugi;

    /** Where one comes in without a password, and chooses a new one then; empty where there is no such way. */
    public String getGosuslugi() {
        String way = gosuslugi.wayIn();
        return way.isEmpty() ? way : way + "?next=/me";
    }

    /** Whether a letter can help; where not, Gosuslugi or the school can. */
    public boolean isMail() {
        return access.isOn();
    }
}

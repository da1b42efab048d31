package org.dnevnik.exchange.web;

import jakarta.faces.context.FacesContext;
import java.time.Instant;
import org.dnevnik.people.Families;
import org.dnevnik.shell.web.Texts;

/** Moments in the words of whoever reads a page. */
final class Moments {

    private Moments() {}

    static String told(Instant at, FacesContext page) {
        return Texts.in(page.getViewRoot().getLocale()).moment(at, Families.REGION);
    }
}

package org.dnevnik.exchange.web;

import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.dnevnik.people.Families;

/** Moments in the words of whoever reads a page. */
final class Moments {

    private Moments() {}

    static String told(Instant at, FacesContext page) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(page.getViewRoot().getLocale())
                .withZone(Families.REGION)
                .format(at);
    }
}

package org.dnevnik.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.identity.PersonAccessService;
import org.dnevnik.kernel.SchoolClock;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** A school's administrators on the region's page of the school, to give them their access back. */
@Named
@RequestScoped
public class AdministratorsPage {

    @Inject
    private PersonAccessService access;

    @Inject
    private CurrentCaller caller;

    @Inject
    private SchoolClock clock;

    private @Nullable List<AccessRow> rows;

    /** Read once for a page, which asks twice. */
    public List<AccessRow> of(long school) {
        List<AccessRow> read = rows;
        if (read == null) {
            Texts texts =
                    Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
            AccessWords words = new AccessWords(texts, clock.now());
            read = access.administrators(caller.get(), school).stream()
                    .map(words::row)
                    .toList();
            rows = read;
        }
        return read;
    }
}

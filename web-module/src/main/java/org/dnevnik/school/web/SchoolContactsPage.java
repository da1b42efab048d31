package org.dnevnik.school.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.SchoolContactService;
import org.dnevnik.school.view.SchoolContact;
import org.dnevnik.shell.web.Asked;
import org.jspecify.annotations.Nullable;

/** {@code /sign-in-schools?name=…&after=…}: how the region's schools are reached, for everybody. */
@Named
@RequestScoped
public class SchoolContactsPage {

    private static final String ADDRESS = "/sign-in-schools";

    @EJB
    private SchoolContactService contacts;

    private Asked asked = new Asked(Map.of());
    private Slice<SchoolContact> found = new Slice<>(List.of(), null);

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        asked = Asked.now();
        found = contacts.list(getName(), ListKey.read(asked.after()));
    }

    public List<SchoolContact> getSchools() {
        return found.items();
    }

    /** What was typed. */
    public String getName() {
        return asked.text("name");
    }

    public @Nullable String getNextAddress() {
        return asked.next(ADDRESS, found.next());
    }

    /** The list's beginning, where this is not it. */
    public @Nullable String getFirstAddress() {
        return asked.first(ADDRESS);
    }
}

package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Leave;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.RightRow;
import org.dnevnik.school.SchoolRulesService;
import org.dnevnik.shell.web.Texts;

/** {@code /school/rights}: what the people of a school may, and what of it the school decides. */
@Named
@RequestScoped
public class RightsPage {

    @Inject
    private SchoolRulesService service;

    @Inject
    private CurrentCaller caller;

    private List<RightRow> rows = List.of();
    private long school;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        school = asking.schoolsWith(Right.SET_RULES).findFirst().orElseThrow(() -> new NotFound("a school's rules"));
        rows = service.rights(asking, school);
    }

    public long getSchool() {
        return school;
    }

    public List<RightRow> getRows() {
        return rows;
    }

    /** Those of whom the school decides. */
    public List<RightRow.Cell> free(RightRow row) {
        return row.cells().stream().filter(c -> c.leave().isFree()).toList();
    }

    /** Names of those who have the right whatever the school decides. */
    public String always(RightRow row) {
        Texts texts = Texts.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return row.cells().stream()
                .filter(c -> c.leave() == Leave.ALWAYS)
                .map(c -> texts.get("school.holder." + c.holder()))
                .collect(Collectors.joining(", "));
    }

    /** Who changed it when, in words; empty for nobody. */
    public String last(RightRow.Cell cell) {
        return LastWord.of(cell.last());
    }
}

package org.dnevnik.school.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;
import org.dnevnik.school.FunctionRow;
import org.dnevnik.school.SchoolRulesService;

/** {@code /school/functions}: what the school uses. */
@Named
@RequestScoped
public class FunctionsPage {

    @Inject
    private SchoolRulesService service;

    @Inject
    private CurrentCaller caller;

    private List<FunctionRow> rows = List.of();
    private long school;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        school =
                asking.schoolsWith(Right.SET_RULES).findFirst().orElseThrow(() -> new NotFound("a school's functions"));
        rows = service.functions(asking, school);
    }

    public long getSchool() {
        return school;
    }

    public List<FunctionRow> getRows() {
        return rows;
    }

    /** Who changed it when, in words; empty for nobody. */
    public String last(FunctionRow row) {
        return LastWord.of(row.last());
    }
}

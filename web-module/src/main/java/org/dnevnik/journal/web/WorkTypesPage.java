package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.WorkTypeService;
import org.dnevnik.journal.view.WorkTypeLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;

/** {@code /school/work-types}: what a school gives marks for. */
@Named
@RequestScoped
public class WorkTypesPage {

    @Inject
    private WorkTypeService service;

    @Inject
    private CurrentCaller caller;

    private List<WorkTypeLine> types = List.of();
    private long school;

    /** Called before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        school = asking.schoolsWith(Right.KEEP_STRUCTURE)
                .findFirst()
                .orElseThrow(() -> new NotFound("a school's work types"));
        types = service.types(asking, school);
    }

    public long getSchool() {
        return school;
    }

    public List<WorkTypeLine> getTypes() {
        return types;
    }

    /** Whether it is the one that a mark gets when nobody names a work. */
    public boolean isFirst(WorkTypeLine type) {
        return types.get(0).id() == type.id();
    }

    /** As a form's number field wants it: {@code 1.5}. */
    public String weight(WorkTypeLine type) {
        return type.weight().stripTrailingZeros().toPlainString();
    }
}

package org.dnevnik.journal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.dnevnik.identity.web.CurrentCaller;
import org.dnevnik.journal.AbsenceReasonService;
import org.dnevnik.journal.model.Attendance;
import org.dnevnik.journal.view.AbsenceReasonLine;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Right;

/** {@code /school/absence-reasons}: why pupils are away, and which letter stands in the journal then. */
@Named
@RequestScoped
public class AbsenceReasonsPage {

    @Inject
    private AbsenceReasonService service;

    @Inject
    private CurrentCaller caller;

    private List<AbsenceReasonLine> reasons = List.of();
    private long school;

    /** Reads before anything is rendered, so that a refusal still has its status. */
    public void read() {
        Caller asking = caller.get();
        school = asking.schoolsWith(Right.KEEP_STRUCTURE)
                .findFirst()
                .orElseThrow(() -> new NotFound("a school's reasons of absence"));
        reasons = service.reasons(asking, school);
    }

    public long getSchool() {
        return school;
    }

    public List<AbsenceReasonLine> getReasons() {
        return reasons;
    }

    /** The letters of who was not there. */
    public List<Attendance> getStatuses() {
        return List.of(Attendance.ILL, Attendance.PASS, Attendance.ABSENT);
    }
}

package org.dnevnik.timetable;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.timetable.model.PlanDrafts;
import org.dnevnik.timetable.view.PlanHead;

/** Takes drafts for changing them: a plan that is, or was, in force is changed by another one alone. */
final class DraftClaim {

    private DraftClaim() {}

    /**
     * Takes a draft for changing it.
     *
     * @throws Refusal {@link TimetableRefusal#NOT_A_DRAFT}
     * @throws Changed when somebody changed it since the caller saw it
     */
    static void make(EntityManager em, PlanHead head, int seenVersion) {
        requireDraft(head);
        if (!new PlanDrafts(em).claim(head.id(), seenVersion)) {
            throw new Changed("plan " + head.id());
        }
    }

    /** @throws Refusal {@link TimetableRefusal#NOT_A_DRAFT} */
    static void requireDraft(PlanHead head) {
        if (!head.isDraft()) {
            throw new Refusal(TimetableRefusal.NOT_A_DRAFT);
        }
    }
}

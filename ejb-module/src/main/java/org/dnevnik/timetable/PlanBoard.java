package org.dnevnik.timetable;

import java.util.List;
import org.dnevnik.timetable.view.PlanHead;
import org.dnevnik.timetable.view.PlanPiece;

/**
 * A plan as the editor shows it.
 *
 * @param lessons all of them, or after a change those it concerned
 * @param removed ids of lessons that are no more
 * @param clashes all of the plan
 * @param undo    how many steps may be undone
 */
public record PlanBoard(
        PlanHead head,
        List<PlanPiece> lessons,
        List<Long> removed,
        List<Clash> clashes,
        List<Breach> breaches,
        int undo,
        int redo) {}

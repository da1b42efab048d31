package org.dnevnik.journal.view;

import org.dnevnik.journal.model.Attendance;

/**
 * A reason why pupils are away, as a school has it in its list.
 *
 * @param status the letter that stands in the journal
 * @param used   whether something was written with it: such a reason stays
 */
public record AbsenceReasonLine(long id, String name, Attendance status, int version, boolean used) {}

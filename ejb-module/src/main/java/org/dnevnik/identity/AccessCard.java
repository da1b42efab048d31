package org.dnevnik.identity;

import org.dnevnik.identity.view.AccessLine;

/**
 * One person's access, as the office sees it.
 *
 * @param mayHandle     whether the caller may change anything about it
 * @param needsGuardian a pupil below fourteen for whom no guardian has signed yet
 * @param temporary     whether the password is the school's and still good or not
 */
public record AccessCard(AccessLine line, long school, boolean mayHandle, boolean needsGuardian, boolean temporary) {}

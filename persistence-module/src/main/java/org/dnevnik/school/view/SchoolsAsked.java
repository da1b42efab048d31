package org.dnevnik.school.view;

import org.dnevnik.people.view.ListKey;
import org.dnevnik.school.model.SchoolState;
import org.jspecify.annotations.Nullable;

/**
 * Which schools of the region somebody wants to see.
 *
 * @param text    words of the name or the town, as typed; empty for all
 * @param state   null for all
 * @param network null for all
 * @param after   the end of the slice before
 */
public record SchoolsAsked(
        String text, @Nullable SchoolState state, @Nullable Long network, ListKey after) {}

package org.dnevnik.homework.view;

import java.time.Instant;

/**
 * A draft on its author's list.
 *
 * @param text the beginning of what it says; empty: nothing yet
 */
public record DraftLine(long id, String text, Instant savedAt) {}

package org.dnevnik.homework;

/**
 * A draft as it stands now.
 *
 * @param filesLeft whether the files of the older homework found no room any more and were left behind
 */
public record DraftSaved(long id, int version, boolean filesLeft) {}

package org.dnevnik.homework;

/** A draft as it stands now. */
public record DraftSaved(long id, int version) {}

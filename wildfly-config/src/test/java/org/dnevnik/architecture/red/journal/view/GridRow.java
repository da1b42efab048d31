package org.dnevnik.architecture.red.journal.view;

/** The end of a cycle of features that is no cycle of packages. */
public record GridRow(long pupil) {}

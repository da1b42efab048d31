package org.dnevnik.homework;

/**
 * An answer as it stands now.
 *
 * @param state of its task
 */
public record AnswerSaved(long answer, int version, String state) {}

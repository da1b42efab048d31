package org.dnevnik.school;

import java.util.List;

/**
 * What there is of a step.
 *
 * @param proven what there is shows that the step was done; otherwise somebody has to say so
 * @param counts for the text of the step
 */
public record SetupFact(SetupStep step, boolean proven, List<Object> counts) {}

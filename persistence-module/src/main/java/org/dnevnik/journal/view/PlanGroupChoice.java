package org.dnevnik.journal.view;

/**
 * A group that could learn by a plan.
 *
 * @param chosen it does
 * @param other name of the plan by which it learns now; empty for none
 */
public record PlanGroupChoice(long id, String name, boolean chosen, String other) {}

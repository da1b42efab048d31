package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * What a lesson takes of its plan.
 *
 * @param topic    empty: the plan has nothing for it
 * @param hour     of the first topic, from 1; 0 for none
 * @param of       how many hours that topic has
 * @param homework as the plan proposes it; empty for none
 * @param workType of the control work that the topic ends with; null: none
 */
public record PlanSuggestion(
        String topic,
        @Nullable String section,
        int hour,
        int of,
        String homework,
        @Nullable Long workType) {

    static final int LONGEST = 500;

    public boolean isEmpty() {
        return topic.isEmpty();
    }
}

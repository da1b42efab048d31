package org.dnevnik.journal.view;

import org.jspecify.annotations.Nullable;

/**
 * A topic of a subject's plan.
 *
 * @param section  of the plan in which it stands; null: none is named
 * @param homework as the plan proposes it; null: none
 * @param workType of the control work that it ends with; null: none
 */
public record PlanTopic(
        @Nullable String section,
        String title,
        int hours,
        @Nullable String homework,
        @Nullable Long workType) {}

package org.dnevnik.identity;

import org.dnevnik.identity.view.ConsentState;
import org.jspecify.annotations.Nullable;

/**
 * Whose answers to a purpose somebody asks for.
 *
 * @param school null for the first in which the caller works
 * @param group  the class whose pupils and families are asked for alone; null for everybody
 * @param aim    key of the purpose; empty for the first
 * @param state  who has answered so alone; null for everybody
 * @param after  key of the last line of the slice before; null for the first
 */
public record AnswersAsked(
        @Nullable Long school,
        @Nullable Long group,
        String aim,
        @Nullable ConsentState state,
        @Nullable String after) {}

package org.dnevnik.school;

import org.dnevnik.kernel.SchoolFunction;
import org.dnevnik.school.view.RuleLine;
import org.jspecify.annotations.Nullable;

/**
 * A function and whether the school uses it.
 *
 * @param last what the school has last said; null: never anything
 */
public record FunctionRow(
        SchoolFunction function, boolean used, @Nullable RuleLine last) {}

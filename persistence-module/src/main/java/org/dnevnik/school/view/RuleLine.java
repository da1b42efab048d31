package org.dnevnik.school.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a school has last said of a right or of a function.
 *
 * @param name    of the right or the function
 * @param holder  who has the right; empty for a function
 * @param allowed of a right: null when the school has gone back to what is usual; of a function: whether it is used
 * @param by      who said so, surname and initials
 */
public record RuleLine(String name, String holder, @Nullable Boolean allowed, String by, Instant at) {}

package org.dnevnik.identity;

import org.jspecify.annotations.Nullable;

/**
 * An answer to a text.
 *
 * @param text  code of the wording that was read
 * @param about whose data it is about
 * @param yes   false: refused, which only what is voluntary can be
 */
public record AnswerConsent(@Nullable String text, long about, boolean yes) {}

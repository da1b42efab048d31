package org.dnevnik.identity;

import org.jspecify.annotations.Nullable;

/**
 * An answer on paper, which lies in the office from now on.
 *
 * @param aim    key of the purpose
 * @param person whose data it is about
 * @param yes    false: refused or taken back
 */
public record KeepPaper(long school, @Nullable String aim, long person, boolean yes) {}

package org.dnevnik.kernel;

/**
 * Why somebody may.
 *
 * @param holder by which position or relation
 * @param chosen the school has given the right, which is not usual
 */
public record Ground(Holder holder, boolean chosen) {}

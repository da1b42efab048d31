package org.dnevnik.homework;

/**
 * An order to keep what a pupil writes, or to hand it in.
 *
 * @param seen version of the answer that the page has seen; 0: there was none
 * @param over whether what another window wrote since may be overwritten, as the pupil has decided
 */
public record WriteAnswer(long task, int year, String text, int seen, boolean over) {

    static final int LETTERS = 20_000;
}

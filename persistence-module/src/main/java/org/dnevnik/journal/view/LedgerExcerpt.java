package org.dnevnik.journal.view;

/**
 * A row of a school's chain to be taken out of the system.
 *
 * @param before seal of the row before it, hexadecimal
 * @param hash   its own seal: SHA-256 over the bytes of {@code before} and of the row
 * @param row    as the seal holds it, in UTF-8
 */
public record LedgerExcerpt(long seq, String before, String hash, String row) {}

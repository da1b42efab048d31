package org.dnevnik.journal.model;

/**
 * The last seal of a school's chain.
 *
 * @param seq  how many rows the chain holds; 0: none yet
 * @param hash in lower case hexadecimal
 */
public record LedgerHead(long seq, String hash) {}

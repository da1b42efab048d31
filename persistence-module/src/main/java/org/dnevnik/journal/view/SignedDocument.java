package org.dnevnik.journal.view;

/**
 * A signature to be taken out of the system.
 *
 * @param text      what was signed, in UTF-8
 * @param publicKey PEM
 * @param signature 64 bytes, hexadecimal
 */
public record SignedDocument(long rows, String text, String publicKey, String signature) {}

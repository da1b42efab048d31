package org.dnevnik.journal.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signature under the head of a school's chain.
 *
 * @param period    that was closed; null: signed for another reason
 * @param keyId     SHA-256 of the public key, hexadecimal
 * @param publicKey PEM
 * @param signature Ed25519 over the text's bytes in UTF-8, 64 bytes, hexadecimal
 * @param text      what is signed
 */
public record LedgerSignature(
        long school,
        LedgerHead head,
        @Nullable Long period,
        Instant at,
        long person,
        String keyId,
        String publicKey,
        String signature,
        String text) {}

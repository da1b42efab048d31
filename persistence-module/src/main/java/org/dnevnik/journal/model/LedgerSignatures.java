package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import org.dnevnik.kernel.NativeQuery;

/** Signatures from their only writable side: they are added, and the database refuses anything else. */
public class LedgerSignatures {

    private static final String ADD = """
            INSERT INTO journal.ledger_signature (school, seq, hash, period, signed_at, person, key_id, public_key, signature, text)
            VALUES (?1, ?2, decode(?3, 'hex'), CAST(?4 AS bigint), ?5, ?6, ?7, ?8, decode(?9, 'hex'), ?10)""";

    private final EntityManager em;

    public LedgerSignatures(EntityManager em) {
        this.em = em;
    }

    public void add(LedgerSignature signed) {
        NativeQuery.write(
                em,
                ADD,
                signed.school(),
                signed.head().seq(),
                signed.head().hash(),
                signed.period(),
                signed.at(),
                signed.person(),
                signed.keyId(),
                signed.publicKey(),
                signed.signature(),
                signed.text());
    }
}

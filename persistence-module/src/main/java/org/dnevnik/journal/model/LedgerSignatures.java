package org.dnevnik.journal.model;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;

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
        em.createNativeQuery(ADD)
                .setParameter(1, signed.school())
                .setParameter(2, signed.head().seq())
                .setParameter(3, signed.head().hash())
                .setParameter(4, signed.period())
                .setParameter(5, Timestamp.from(signed.at()))
                .setParameter(6, signed.person())
                .setParameter(7, signed.keyId())
                .setParameter(8, signed.publicKey())
                .setParameter(9, signed.signature())
                .setParameter(10, signed.text())
                .executeUpdate();
    }
}

package org.dnevnik.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.dnevnik.journal.model.LedgerHead;
import org.dnevnik.journal.model.LedgerSeals;
import org.dnevnik.journal.model.LedgerSignature;
import org.dnevnik.journal.model.LedgerSignatures;
import org.dnevnik.journal.model.SignedText;
import org.dnevnik.journal.view.LedgerSignaturesQuery;
import org.dnevnik.journal.view.LedgerSignaturesQuery.Names;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.SchoolClock;
import org.jspecify.annotations.Nullable;

/** Signs the head of a school's chain; closing a period does so in its own transaction, after its own row in the ledger. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LedgerSigning {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LedgerKey key;

    @Inject
    private SchoolClock clock;

    /** For the container. */
    protected LedgerSigning() {}

    LedgerSigning(EntityManager em, LedgerKey key, SchoolClock clock) {
        this.em = em;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Seals what the school has committed and what this transaction has added, and signs the last seal.
     *
     * @param period that is being closed; null: none
     * @return what was signed; empty when the installation has no key: nothing was, and whoever asks has to say so
     */
    public Optional<LedgerHead> sign(Caller caller, long school, @Nullable Long period) {
        LedgerHead head = sealed(school);
        return key.pair().map(pair -> {
            new LedgerSignatures(em).add(signed(caller, school, period, head, pair));
            return head;
        });
    }

    private LedgerHead sealed(long school) {
        try {
            return new LedgerSeals(em.unwrap(Connection.class)).sealAll(school);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger of school " + school + " could not be sealed", e);
        }
    }

    private LedgerSignature signed(Caller caller, long school, @Nullable Long period, LedgerHead head, KeyPair pair) {
        Instant at = clock.now();
        Names names = new LedgerSignaturesQuery(em).names(school, caller.person(), period);
        String keyId = SignedText.id(pair.getPublic());
        String text = SignedText.of(names.school(), names.period(), head, at, names.by(), keyId);
        return new LedgerSignature(
                school,
                head,
                period,
                at,
                caller.person(),
                keyId,
                SignedText.pem(pair.getPublic()),
                HexFormat.of().formatHex(signature(pair, text)),
                text);
    }

    private static byte[] signature(KeyPair pair, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ledger could not be signed", e);
        }
    }
}

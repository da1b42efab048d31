package org.dnevnik.journal;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.dnevnik.journal.model.LedgerHead;
import org.dnevnik.journal.model.SignedText;
import org.dnevnik.journal.view.ChangesAsked;
import org.dnevnik.journal.view.LedgerChange;
import org.dnevnik.journal.view.LedgerChangesQuery;
import org.dnevnik.journal.view.LedgerCheckQuery;
import org.dnevnik.journal.view.LedgerFault;
import org.dnevnik.journal.view.LedgerSignaturesQuery;
import org.dnevnik.journal.view.LedgerStateQuery;
import org.dnevnik.journal.view.LedgerVerdict;
import org.dnevnik.journal.view.SignedDocument;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;
import org.dnevnik.kernel.Slice;
import org.dnevnik.people.AccessLog;

/** A school's ledger for those who look after it: whether it is whole, what was signed of it, what it tells. */
@Stateless
@DenyAll
public class LedgerService {

    private static final String WHAT = "ledger";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LedgerKey key;

    @Inject
    private LedgerSigning signing;

    @Inject
    private AccessLog log;

    /** For the container. */
    public LedgerService() {}

    LedgerService(EntityManager em, LedgerKey key, LedgerSigning signing, AccessLog log) {
        this.em = em;
        this.key = key;
        this.signing = signing;
        this.log = log;
    }

    @RolesAllowed(Caller.SIGNED_IN)
    public LedgerState state(Caller caller, long school) {
        LedgerPolicy.require(caller, school);
        LedgerStateQuery state = new LedgerStateQuery(em);
        LedgerHead head = state.head(school);
        return new LedgerState(
                head.seq(),
                head.hash(),
                state.waiting(school),
                key.pair().map(p -> SignedText.id(p.getPublic())).orElse(null),
                new LedgerSignaturesQuery(em).of(school));
    }

    /**
     * Looks at the next {@link LedgerCheckQuery#SLICE} rows of the chain. Nobody waits longer than for these: whoever wants to know of all asks on,
     * from where the last answer ended, until it is whole or has a fault.
     *
     * @param after number of the seal where the last answer ended; 0: from the beginning
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public LedgerLook check(Caller caller, long school, long after) {
        LedgerPolicy.require(caller, school);
        LedgerVerdict verdict = slice(school, after);
        LedgerFault fault = verdict.fault();
        LedgerChange row = fault == null
                ? null
                : new LedgerChangesQuery(em)
                        .one(school, fault.year(), fault.ledger())
                        .orElse(null);
        if (row != null) {
            listed(caller, List.of(row));
        }
        return new LedgerLook(verdict, row);
    }

    private LedgerVerdict slice(long school, long after) {
        try {
            return new LedgerCheckQuery(em.unwrap(Connection.class), school).slice(Math.max(0, after));
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger of school " + school + " could not be read", e);
        }
    }

    /**
     * Signs the chain as it is now, without closing anything.
     *
     * @throws Refusal when there is no key, and nothing to sign
     */
    @RolesAllowed(Caller.SIGNED_IN)
    public void sign(Caller caller, long school) {
        LedgerPolicy.require(caller, school);
        LedgerHead head =
                signing.sign(caller, school, null).orElseThrow(() -> new Refusal(JournalRefusal.NO_LEDGER_KEY));
        if (head.seq() == 0) {
            throw new Refusal(JournalRefusal.NOTHING_TO_SIGN);
        }
    }

    /** @throws NotFound for a signature that is not under this school's chain */
    @RolesAllowed(Caller.SIGNED_IN)
    public SignedDocument document(Caller caller, long school, long signature) {
        LedgerPolicy.require(caller, school);
        return new LedgerSignaturesQuery(em)
                .document(school, signature)
                .orElseThrow(() -> new NotFound("signature " + signature));
    }

    /** Who changed what in the school's journals, the newest first. */
    @RolesAllowed(Caller.SIGNED_IN)
    public Slice<LedgerChange> changes(Caller caller, long school, ChangesAsked asked) {
        LedgerPolicy.require(caller, school);
        Slice<LedgerChange> slice = new LedgerChangesQuery(em).of(school, asked);
        listed(caller, slice.items());
        return slice;
    }

    private void listed(Caller caller, List<LedgerChange> rows) {
        List<Long> pupils = rows.stream()
                .map(LedgerChange::pupilId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        log.listed(caller, pupils, WHAT);
    }
}

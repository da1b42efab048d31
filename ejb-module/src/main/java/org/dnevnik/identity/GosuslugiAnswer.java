package org.dnevnik.identity;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to somebody who comes back from Gosuslugi: exactly one of the first three.
 *
 * @param session what the browser's session will hold
 * @param choice  which of several accounts it shall be
 * @param refusal why not
 * @param schools whom somebody who was refused may ask, where it is beyond doubt who they are
 */
public record GosuslugiAnswer(
        @Nullable SignedIn session,
        @Nullable Choice choice,
        @Nullable GosuslugiRefusal refusal,
        List<Long> schools) {

    public GosuslugiAnswer {
        schools = List.copyOf(schools);
    }

    /**
     * Somebody who has shown who they are and has several accounts; lies in the browser's session until one is chosen.
     *
     * @param oid  their number at Gosuslugi
     * @param next where they wanted to go
     */
    public record Choice(String oid, List<Offered> accounts, String next) implements Serializable {

        private static final long serialVersionUID = 1L;

        public Choice {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * One of the accounts.
     *
     * @param name of the person as this record has it
     * @param ties to which schools and how; empty for none
     */
    public record Offered(long account, String name, String ties) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    static GosuslugiAnswer admitted(SignedIn session) {
        return new GosuslugiAnswer(session, null, null, List.of());
    }

    static GosuslugiAnswer asked(Choice choice) {
        return new GosuslugiAnswer(null, choice, null, List.of());
    }

    static GosuslugiAnswer refused(GosuslugiRefusal refusal, List<Long> schools) {
        return new GosuslugiAnswer(null, null, refusal, schools);
    }
}

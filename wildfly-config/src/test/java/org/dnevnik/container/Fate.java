package org.dnevnik.container;

import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.dnevnik.container.Calls.Call;
import org.dnevnik.container.door.SignedIn;
import org.dnevnik.kernel.Changed;
import org.dnevnik.kernel.NotAllowed;
import org.dnevnik.kernel.NotFound;
import org.dnevnik.kernel.Refusal;

/** What comes of calls, in the words of container/rights; nothing of what they do remains. */
final class Fate {

    private final UserTransaction transaction;
    private final SignedIn signedIn;

    Fate(UserTransaction transaction, SignedIn signedIn) {
        this.transaction = transaction;
        this.signedIn = signedIn;
    }

    String of(Call call, Who who) {
        try {
            transaction.begin();
            try {
                return signedIn.does(() -> said(call, who));
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A refusal for a reason of the school means that the person may. */
    private static String said(Call call, Who who) {
        try {
            call.as(who.caller());
            return "y";
        } catch (Refusal | Changed e) {
            return "y";
        } catch (NotAllowed e) {
            return "n";
        } catch (NotFound e) {
            return "-";
        }
    }
}

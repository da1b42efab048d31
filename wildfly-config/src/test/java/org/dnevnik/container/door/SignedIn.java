package org.dnevnik.container.door;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.dnevnik.kernel.Caller;

/** Runs work as somebody whom the container takes for signed in; who that is, is told by the work's own {@link Caller}. */
@Stateless
@RunAs(Caller.SIGNED_IN)
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignedIn {

    /** Work that may answer something. */
    public interface Work<T> {
        T done();
    }

    public <T> T does(Work<T> work) {
        return work.done();
    }
}

package org.dnevnik.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.dnevnik.kernel.Rules;

/**
 * What a browser's session remembers; small, because every node of a cluster keeps a copy.
 *
 * @param leads     whether the person is class teacher of a class; for the menu alone, the policies ask themselves
 * @param rules     what the schools of the positions have decided otherwise than usual
 * @param checkedAt when the positions were last read
 * @param temporary whether the password is the school's: nothing but the choice of an own one is open then
 * @param since     when the session was opened
 */
public record SignedIn(
        long account,
        long person,
        String name,
        String school,
        List<Caller.Position> positions,
        boolean leads,
        Rules rules,
        Instant checkedAt,
        boolean temporary,
        Instant since)
        implements Serializable {

    private static final long serialVersionUID = 2L;

    /** The caller of a request from this address. */
    public Caller from(String address) {
        return new Caller(account, person, positions, address, rules);
    }
}

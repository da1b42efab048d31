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
 * @param asked     whether a text waits for the person's agreement: nothing else is open until they have answered
 * @param since     when the session was opened
 * @param factorDue whether a second step has to be set up first: nothing else is open then
 * @param session   its number, by which its person sees and ends it; 0 for a request that has none
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
        boolean asked,
        Instant since,
        boolean factorDue,
        long session)
        implements Serializable {

    private static final long serialVersionUID = 4L;

    /** The same, once the person has answered what they were asked. */
    public SignedIn answered() {
        return new SignedIn(
                account, person, name, school, positions, leads, rules, checkedAt, temporary, false, since, factorDue,
                session);
    }

    /**
     * The same in a session that has been opened.
     *
     * @param excused whether it needs no second step
     */
    SignedIn in(long opened, boolean excused) {
        return new SignedIn(
                account,
                person,
                name,
                school,
                positions,
                leads,
                rules,
                checkedAt,
                temporary,
                asked,
                since,
                factorDue && !excused,
                opened);
    }

    /** The caller of a request from this address. */
    public Caller from(String address) {
        return new Caller(account, person, positions, address, rules);
    }
}

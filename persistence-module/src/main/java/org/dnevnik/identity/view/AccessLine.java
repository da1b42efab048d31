package org.dnevnik.identity.view;

import java.time.Instant;
import java.util.List;
import org.dnevnik.kernel.Caller;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is on the way to an account of their own.
 *
 * @param pupil      the pupil below whose name the person stands; the person's own id for everybody else
 * @param kinship    of a guardian to that pupil; empty for everybody else
 * @param answerable whether a birth date is known by which a code can be answered: the own one or that of a child
 * @param own        whether it is the own one
 * @param login      null: no account
 * @param temporary  the password is the school's until then; null: the person's own, or no account
 * @param codeUntil  how long the living code is good; null: there is none
 * @param codeBy     who gave it out
 * @param held       positions of today, which decide who may handle the account
 */
public record AccessLine(
        long pupil,
        long person,
        String surname,
        String givenName,
        String patronymic,
        String kinship,
        boolean answerable,
        boolean own,
        @Nullable String login,
        boolean blocked,
        @Nullable Instant temporary,
        @Nullable Instant firstSignedIn,
        @Nullable Instant lastSignedIn,
        @Nullable Instant codeAt,
        @Nullable Instant codeUntil,
        @Nullable String codeBy,
        List<Caller.Position> held) {

    public AccessLine {
        held = List.copyOf(held);
    }

    /** Surname, given name, patronymic. */
    public String name() {
        return String.join(" ", surname, givenName, patronymic).strip();
    }

    public boolean isGuardian() {
        return pupil != person;
    }

    public boolean hasAccount() {
        return login != null;
    }

    /** Whether the code can still be used. */
    public boolean hasCode(Instant now) {
        return codeUntil != null && codeUntil.isAfter(now);
    }
}

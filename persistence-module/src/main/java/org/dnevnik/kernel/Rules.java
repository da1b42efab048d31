package org.dnevnik.kernel;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * What schools have decided otherwise than usual, as far as it concerns a caller.
 *
 * @param choices rights that were given or taken within their bounds
 * @param unused  functions that are switched off
 */
public record Rules(Set<Choice> choices, Set<Unused> unused) implements Serializable {

    /** Nobody has decided anything. */
    public static final Rules USUAL = new Rules(Set.of(), Set.of());

    /** A school's word on a right. */
    public record Choice(long school, Right right, Holder holder, boolean allowed) implements Serializable {}

    /** A function that a school has switched off. */
    public record Unused(long school, SchoolFunction function) implements Serializable {}

    public Rules {
        choices = Set.copyOf(choices);
        unused = Set.copyOf(unused);
    }

    /** Why a holder has the right in the school; empty: has it not. A choice out of bounds counts for nothing. */
    Optional<Ground> ground(Right right, Holder holder, long school) {
        Leave leave = right.leave(holder);
        boolean allowed = leave.isFree()
                ? choices.stream()
                        .filter(c -> c.school() == school && c.right() == right && c.holder() == holder)
                        .findFirst()
                        .map(Choice::allowed)
                        .orElse(leave == Leave.USUALLY)
                : leave == Leave.ALWAYS;
        return allowed ? Optional.of(new Ground(holder, leave == Leave.ON_WISH)) : Optional.empty();
    }

    boolean uses(SchoolFunction function, long school) {
        return !unused.contains(new Unused(school, function));
    }
}

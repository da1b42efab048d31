package org.dnevnik.kernel;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: made by {@code identity} alone from a session or a token, handed to every service, and judged by the feature's policy.
 *
 * @param account  id of the account, 0 for the system itself
 * @param person   id of the person behind it, 0 for the system itself
 * @param positions what the person is and where, as known at sign-in and refreshed while the session lives
 * @param address  network address of the request, for the logs
 * @param rules    what the caller's schools have decided otherwise than usual
 */
public record Caller(long account, long person, List<Position> positions, String address, Rules rules)
        implements Serializable {

    /** Container role of everybody who is signed in; what they may do is the policies' matter. */
    public static final String SIGNED_IN = "signed-in";

    /** Container role of message-driven beans and timers. */
    public static final String SYSTEM = "system";

    /** A role in a school; {@code school} is null for the region. */
    public record Position(Role role, @Nullable Long school) implements Serializable {}

    public Caller {
        positions = List.copyOf(positions);
    }

    /** Somebody whose schools keep to what is usual. */
    public Caller(long account, long person, List<Position> positions, String address) {
        this(account, person, positions, address, Rules.USUAL);
    }

    /** The system itself, which carries out later what a person has decided. It holds no position, so no policy lets it pass. */
    public static Caller carryingOut(long person) {
        return new Caller(0, person, List.of(), "");
    }

    /** By which position the caller has a right in the school as a whole; empty: by none. */
    public Optional<Ground> ground(Right right, long school) {
        return positions.stream()
                .filter(p -> p.school() == null || p.school() == school)
                .map(p -> Holder.of(p.role()))
                .filter(Holder::isPosition)
                .sorted()
                .flatMap(h -> rules.ground(right, h, school).stream())
                .findFirst();
    }

    /** Whether whoever stands in this relation has the right in the school; that the caller does, the policy has seen. */
    public Optional<Ground> groundAs(Holder relation, Right right, long school) {
        return rules.ground(right, relation, school);
    }

    /** Whether the caller has the right in the school as a whole. */
    public boolean may(Right right, long school) {
        return ground(right, school).isPresent();
    }

    /** The schools in which the caller has the right as a whole. */
    public Stream<Long> schoolsWith(Right right) {
        return schools().filter(s -> may(right, s));
    }

    /** Whether the school, one of the caller's or of the caller's children, uses the function. */
    public boolean uses(SchoolFunction function, long school) {
        return rules.uses(function, school);
    }

    /** Whether the caller holds the role anywhere. */
    public boolean is(Role role) {
        return positions.stream().anyMatch(p -> p.role() == role);
    }

    /** Whether the caller holds the role in this school. */
    public boolean is(Role role, long school) {
        return positions.stream().anyMatch(p -> p.role() == role && p.school() != null && p.school() == school);
    }

    /** Whether the caller may act for the school as a whole: its administrator, its head or a deputy. */
    public boolean runs(long school) {
        return is(Role.ADMINISTRATOR, school) || is(Role.HEAD, school);
    }

    /** The schools in which the caller holds any position. */
    public Stream<Long> schools() {
        return positions.stream().flatMap(p -> Stream.ofNullable(p.school())).distinct();
    }
}

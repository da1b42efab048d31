package org.dnevnik.kernel;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: made by {@code identity} alone from a session or a token, handed to every service, and judged by the feature's policy.
 *
 * @param account  id of the account, 0 for the system itself
 * @param person   id of the person behind it, 0 for the system itself
 * @param positions what the person is and where, as known at sign-in and refreshed while the session lives
 * @param address  network address of the request, for the logs
 */
public record Caller(long account, long person, List<Position> positions, String address) implements Serializable {

    /** Container role of everybody who is signed in; what they may do is the policies' matter. */
    public static final String SIGNED_IN = "signed-in";

    /** Container role of message-driven beans and timers. */
    public static final String SYSTEM = "system";

    /** A role in a school; {@code school} is null for the region. */
    public record Position(Role role, @Nullable Long school) implements Serializable {}

    public Caller {
        positions = List.copyOf(positions);
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

package org.dnevnik.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dnevnik.exchange.Crowd.Guest;
import org.junit.jupiter.api.Test;

class CrowdTest {

    private static Stream<Guest> guests(String user, String host, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new Guest(user + i, user, host + ":" + (40_000 + i)));
    }

    @Test
    void theLatestConnectionsOfASystemBeyondTheBoundAreTooMany() {
        List<Guest> all = Stream.concat(
                        guests("portal", "10.0.0.1", 0, Crowd.MOST + 2), guests("other", "10.0.0.1", 0, Crowd.MOST))
                .toList();
        assertEquals(List.of(new Crowd("portal", List.of("portal20", "portal21"))), Crowd.of(all));
    }

    @Test
    void whoHasNotSaidWhoTheyAreIsCountedByTheAddressTheyComeFrom() {
        List<Guest> all = Stream.concat(
                        guests("", "10.0.0.1", 0, Crowd.MOST + 1), guests("", "[fe80::1]", 50, 50 + Crowd.MOST))
                .toList();
        assertEquals(List.of(new Crowd("10.0.0.1", List.of("20"))), Crowd.of(all));
    }
}

package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 900", "20, 900"})
    void eachFailureBeyondTheFreeOnesDoublesTheWaitUpToAQuarterOfAnHour(int failures, int seconds) {
        assertEquals(Duration.ofSeconds(seconds), Throttle.delay(failures, Throttle.FREE));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff:4:5:6, 2001:db8:1:2::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64",
        "::ffff:203.0.113.7, ::ffff:203.0.113.7"
    })
    void aHouseholdIsOneNetwork(String address, String network) {
        assertEquals(network, Throttle.network(address));
    }
}

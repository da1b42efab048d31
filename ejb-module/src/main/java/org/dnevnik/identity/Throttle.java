package org.dnevnik.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dnevnik.identity.model.SignInAttempts.Failures;

/**
 * How long somebody who guesses has to wait. Nobody is locked out: a stranger waits longer with each failure for a login from one place, a known
 * device is counted by itself, and only strangers are held up by what other strangers do (a school has one address, and a login may be tried from
 * everywhere). What waits is not counted, so that waiting does not lengthen the wait.
 */
final class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Of a stranger with one login from one address, before they wait. */
    static final int FREE = 5;

    /** Of a device that the account knows. */
    static final int FREE_AT_HOME = 10;

    /** Strangers with one login from everywhere (NIST SP 800-63B, 5.2.2, allows a hundred in a row for good). */
    static final int PER_LOGIN = 30;

    /** Strangers from one address. */
    static final int PER_ADDRESS = 60;

    /** Codes of a second step: of strangers with one account from everywhere, and of each device that the account knows. */
    static final int PER_FACTOR = 10;

    /** Guesses at one code. */
    static final int PER_CODE = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;
    private static final Pattern IPV6 =
            Pattern.compile("([0-9a-fA-F]{0,4}:[0-9a-fA-F]{0,4}:[0-9a-fA-F]{0,4}:[0-9a-fA-F]{0,4}):.*");

    private Throttle() {}

    /** Whether a stranger has to wait. */
    static boolean holds(Failures failures, Instant now) {
        return failures.ofLogin() >= PER_LOGIN || failures.ofAddress() >= PER_ADDRESS || waits(failures, FREE, now);
    }

    /** Whether a device has to wait that the account knows, or somebody who is signed in. */
    static boolean holdsAtHome(Failures failures, Instant now) {
        return waits(failures, FREE_AT_HOME, now);
    }

    /** Whether a code of the second step is not even looked at for now. Whoever gets so far knows the password: nobody is held up by passers-by. */
    static boolean holdsFactor(Failures failures, boolean atHome, Instant now) {
        return atHome
                ? failures.count() >= PER_FACTOR
                : failures.ofLogin() >= PER_FACTOR || failures.ofAddress() >= PER_ADDRESS || waits(failures, FREE, now);
    }

    /** Whether nobody may guess at a code for now. */
    static boolean holdsCode(Failures failures, int perCode) {
        return failures.ofLogin() >= perCode || failures.ofAddress() >= PER_ADDRESS;
    }

    private static boolean waits(Failures failures, int free, Instant now) {
        Instant last = failures.last();
        return last != null && failures.count() >= free && now.isBefore(last.plus(delay(failures.count(), free)));
    }

    /** Half a minute after the last that was free, then twice as long each time, a quarter of an hour at most. */
    static Duration delay(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - free, DOUBLINGS));
        return doubled.compareTo(WINDOW) > 0 ? WINDOW : doubled;
    }

    /** What a household has one of: an IPv4 address, or the first half of an IPv6 address. */
    static String network(String address) {
        Matcher wide = IPV6.matcher(address);
        return wide.matches() && !address.contains(".") ? wide.group(1) + "::/64" : address;
    }
}

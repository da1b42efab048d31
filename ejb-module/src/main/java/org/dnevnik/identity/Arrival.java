package org.dnevnik.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Out of which browser somebody comes to a door.
 *
 * @param address of the request
 * @param agent   what the browser says of itself; empty for nothing
 * @param secret  of the device, from its cookie; null for a browser that has none
 */
public record Arrival(
        String address, String agent, @Nullable String secret) {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** What cannot be a secret of ours counts as none. */
    public Arrival {
        secret = secret != null && SECRET.matcher(secret).matches() ? secret : null;
    }

    /** From somewhere without a browser of its own. */
    static Arrival from(String address) {
        return new Arrival(address, "", null);
    }
}

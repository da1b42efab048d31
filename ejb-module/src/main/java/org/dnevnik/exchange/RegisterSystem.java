package org.dnevnik.exchange;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A system is registered, or described anew.
 *
 * @param code        login at the broker; never changes
 * @param guardians   whether it may ask for guardians whom it has identified
 * @param certificate X.509, PEM
 * @param perMinute   messages that it may send, over all nodes; null: the usual number
 * @param perDay      as perMinute, from the region's midnight on
 */
public record RegisterSystem(
        String code,
        String name,
        boolean guardians,
        String certificate,
        @Nullable Integer perMinute,
        @Nullable Integer perDay) {

    static final int PER_MINUTE = 600;
    static final int PER_DAY = 100_000;

    /** What a form leaves out is nothing said. */
    public RegisterSystem {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        certificate = Objects.requireNonNullElse(certificate, "");
        perMinute = Objects.requireNonNullElse(perMinute, PER_MINUTE);
        perDay = Objects.requireNonNullElse(perDay, PER_DAY);
    }
}

package org.dnevnik.exchange;

import java.util.Objects;

/**
 * A system is registered, or described anew.
 *
 * @param code        login at the broker; never changes
 * @param guardians   whether it may ask for guardians whom it has identified
 * @param certificate X.509, PEM
 */
public record RegisterSystem(String code, String name, boolean guardians, String certificate) {

    /** What a form leaves out is nothing said. */
    public RegisterSystem {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        certificate = Objects.requireNonNullElse(certificate, "");
    }
}

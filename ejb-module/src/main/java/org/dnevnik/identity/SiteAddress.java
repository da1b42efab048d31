package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** By which address people reach this installation; what a request claims is good for paper at most, never for a mail. */
@ApplicationScoped
public class SiteAddress {

    @Inject
    private Config config;

    /** {@code https://dnevnik.example} without a slash, from {@code DNEVNIK_ADDRESS}; empty where nobody has said it. */
    public Optional<String> told() {
        return config.getOptionalValue("DNEVNIK_ADDRESS", String.class)
                .map(address -> address.strip().replaceAll("/+$", ""))
                .filter(address -> address.matches("https?://[^\\s\"<>]{1,200}"));
    }
}

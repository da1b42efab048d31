package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dnevnik.kernel.SchoolClock;
import org.eclipse.microprofile.config.Config;

/**
 * Which way leads to Gosuslugi here, as the environment says: {@code DNEVNIK_GOSUSLUGI} is {@code esia} or {@code openid}, the rest is named
 * {@code DNEVNIK_GOSUSLUGI_…} (docs/operations.md). Keys lie outside of the application.
 */
@ApplicationScoped
class GosuslugiWays {

    private static final String PREFIX = "DNEVNIK_GOSUSLUGI";

    @Inject
    private Config config;

    @Inject
    private SiteAddress site;

    @Inject
    private JsonGateway http;

    @Inject
    private SchoolClock clock;

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Empty where nobody has set one up, or the installation does not know its own address. */
    Optional<Gosuslugi> way() {
        return site.told().flatMap(address -> switch (told("", "")) {
            case "esia" -> Optional.of(new EsiaDoor(esia(address + GosuslugiService.BACK), http, clock, ahead));
            case "openid" -> Optional.of(new OpenIdDoor(openId(address + GosuslugiService.BACK), http));
            default -> Optional.empty();
        });
    }

    /** By which address people reach this installation; empty where nobody has said it. */
    String address() {
        return site.told().orElse("");
    }

    private EsiaSettings esia(String redirect) {
        String esia = told("_SITE", "https://esia.gosuslugi.ru").replaceAll("/+$", "");
        String certificate = told("_KEY_CERTIFICATE", "");
        return new EsiaSettings(
                esia,
                told("_ISSUER", "http://" + URI.create(esia).getAuthority() + "/"),
                told("_CLIENT", ""),
                redirect,
                Path.of(told("_KEY", "")),
                told("_KEY_PASSWORD", ""),
                certificate.isEmpty() ? null : Path.of(certificate),
                Path.of(told("_CERTIFICATES", "")),
                Boolean.parseBoolean(told("_PKCE", "false")));
    }

    private OpenIdDoor.OpenIdSettings openId(String redirect) {
        return new OpenIdDoor.OpenIdSettings(
                told("_AUTHORIZE", ""),
                told("_TOKEN", ""),
                told("_USERINFO", ""),
                told("_LOGOUT", ""),
                told("_CLIENT", ""),
                told("_SECRET", ""),
                redirect);
    }

    private String told(String name, String otherwise) {
        return config.getOptionalValue(PREFIX + name, String.class).orElse(otherwise);
    }
}

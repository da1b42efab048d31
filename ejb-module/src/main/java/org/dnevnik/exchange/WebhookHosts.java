package org.dnevnik.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.kernel.Refusal;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks may lead. Whoever has a token names the address, so this server could be made to call what only it can reach: it calls public hosts
 * by https alone, and looks at every address of a host again at the moment when it calls. {@code DNEVNIK_WEBHOOKS_LOCAL} lets a machine on which
 * programs are written call itself, without https.
 */
@ApplicationScoped
class WebhookHosts {

    static final String SETTING = "DNEVNIK_WEBHOOKS_LOCAL";

    private static final int LONGEST = 500;
    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    /** Who knows the addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    @Inject
    private Config config;

    private Names names = InetAddress::getAllByName;
    private boolean local;

    /** For the container. */
    protected WebhookHosts() {}

    WebhookHosts(Names names, boolean local) {
        this.names = names;
        this.local = local;
    }

    @PostConstruct
    void start() {
        local = config.getOptionalValue(SETTING, Boolean.class).orElse(false);
    }

    /** @throws Refusal {@link ExchangeRefusal#HOOK_ADDRESS}, {@link ExchangeRefusal#HOOK_HOST} */
    URI require(@Nullable String url) {
        URI address = read(url).filter(this::isTaken).orElseThrow(() -> new Refusal(ExchangeRefusal.HOOK_ADDRESS));
        try {
            addresses(address.getHost());
            return address;
        } catch (UnknownHostException e) {
            throw new Refusal(ExchangeRefusal.HOOK_HOST);
        }
    }

    private static Optional<URI> read(@Nullable String url) {
        try {
            return Optional.ofNullable(url).filter(u -> u.length() <= LONGEST).map(URI::create);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isTaken(URI address) {
        String scheme = address.getScheme();
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && (local && "http".equalsIgnoreCase(scheme)
                        || "https".equalsIgnoreCase(scheme) && (local || PORTS.contains(address.getPort())));
    }

    /**
     * All addresses of a host.
     *
     * @throws UnknownHostException also for a host of which one address is not of the public net
     */
    InetAddress[] addresses(String host) throws UnknownHostException {
        InetAddress[] found = names.of(host);
        if (!Stream.of(found).allMatch(this::isOpen)) {
            throw new UnknownHostException(host + " is no host of the public net");
        }
        return found;
    }

    private boolean isOpen(InetAddress address) {
        return local ? address.isLoopbackAddress() : PublicNet.has(address);
    }
}

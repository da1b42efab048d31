package org.dnevnik.notifications;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * To whom messages go at all. A browser tells where its messages are to be sent, so anybody could have this server call anything: it calls the
 * services of the browsers' makers, by https, and nobody else.
 *
 * @param allowed origins; {@code https://*.example} stands for every host below
 */
record PushHosts(List<String> allowed) {

    static final String SETTING = "DNEVNIK_PUSH_HOSTS";

    static final PushHosts KNOWN = new PushHosts(List.of(
            "https://fcm.googleapis.com",
            "https://updates.push.services.mozilla.com",
            "https://*.push.apple.com",
            "https://*.notify.windows.com"));

    private static final int LONGEST = 1000;

    PushHosts {
        allowed = List.copyOf(allowed);
    }

    /** What an operator says in place of the known ones: origins with commas between. */
    static PushHosts of(Optional<String> told) {
        return told.filter(t -> !t.isBlank())
                .map(t ->
                        new PushHosts(Stream.of(t.split(",")).map(String::strip).toList()))
                .orElse(KNOWN);
    }

    /** The endpoint, if messages may go there. */
    Optional<URI> of(String endpoint) {
        if (endpoint.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(endpoint);
            return uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null
                            && isAllowed(uri)
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI uri) {
        String origin = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        return allowed.stream().anyMatch(a -> a.equals(origin) || isBelow(a, origin));
    }

    private static boolean isBelow(String allowed, String origin) {
        return allowed.startsWith("https://*.")
                && origin.startsWith("https://")
                && origin.endsWith(allowed.substring("https://*".length()));
    }
}

package org.dnevnik.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a program asks when it sends the browser here (RFC 6749, 4.1.1; RFC 7636, 4.3). */
public record AuthorizationAsked(
        @Nullable String responseType,
        @Nullable String clientId,
        @Nullable String redirectUri,
        @Nullable String scope,
        @Nullable String state,
        @Nullable String challenge,
        @Nullable String method) {

    /** The way back with what is to be told; the state goes back as it came. */
    String back(Map<String, String> told) {
        String redirect = Objects.requireNonNull(redirectUri);
        String query = told.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return redirect + (redirect.indexOf('?') < 0 ? "?" : "&") + query;
    }
}

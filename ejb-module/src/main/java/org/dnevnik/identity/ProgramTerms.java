package org.dnevnik.identity;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.dnevnik.identity.model.Applications;
import org.dnevnik.identity.view.TokenScope;
import org.dnevnik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the region's operator allows a program.
 *
 * @param redirects addresses of the way back, one a line
 * @param scopes    in words
 * @param secret    whether it keeps a secret; said once, when it is registered
 */
public record ProgramTerms(
        @Nullable String name,
        @Nullable String redirects,
        @Nullable List<String> scopes,
        boolean secret,
        boolean byCode,
        boolean byPassword,
        boolean byAddress,
        boolean on) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 1000;
    private static final int ADDRESSES = 10;
    private static final Set<String> OF_BROWSERS = Set.of("http", "https");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    /** @throws Refusal {@link IdentityRefusal#PROGRAM_NAME}, {@link IdentityRefusal#PROGRAM_ADDRESS}, {@link IdentityRefusal#TOKEN_SCOPES} */
    Applications.Terms whole() {
        String called = requireNonNullElse(name, "").strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.indexOf('\0') >= 0) {
            throw new Refusal(IdentityRefusal.PROGRAM_NAME);
        }
        Set<TokenScope> opened = TokenScope.read(String.join(" ", requireNonNullElse(scopes, List.of())));
        if (opened.isEmpty()) {
            throw new Refusal(IdentityRefusal.TOKEN_SCOPES);
        }
        return new Applications.Terms(
                called, String.join("\n", addresses()), TokenScope.write(opened), byCode, byPassword, byAddress);
    }

    private List<String> addresses() {
        List<String> addresses = requireNonNullElse(redirects, "")
                .lines()
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .distinct()
                .toList();
        boolean wanted = byCode && addresses.isEmpty();
        if (wanted || addresses.size() > ADDRESSES || !addresses.stream().allMatch(ProgramTerms::isSafe)) {
            throw new Refusal(IdentityRefusal.PROGRAM_ADDRESS);
        }
        return addresses;
    }

    /** Of the web only over TLS, or on the device itself; else an own scheme of an app, which looks like a domain turned round (RFC 8252). */
    private static boolean isSafe(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            return false;
        }
        try {
            URI uri = URI.create(address);
            String scheme = requireNonNullElse(uri.getScheme(), "");
            if (uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
                return false;
            }
            return OF_BROWSERS.contains(scheme)
                    ? uri.getHost() != null && (scheme.equals("https") || LOOPBACK.contains(uri.getHost()))
                    : scheme.matches("[a-z][a-z0-9+-]*(\\.[a-z0-9+-]+)+");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

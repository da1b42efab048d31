package org.dnevnik.reports.web;

import jakarta.faces.context.ExternalContext;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dnevnik.shell.web.Asked;

/** What a reader chose last, kept in the own browser: the next report opens on the same class and period. */
final class Remembered {

    private static final String COOKIE = "reports";
    private static final int DAYS_30 = 30 * 24 * 60 * 60;
    private static final int LONGEST = 200;
    private static final Set<String> KEPT = Set.of("class", "school", "journal", "time", "term", "from", "to");

    private Remembered() {}

    /** What the address asks, and what it does not ask as it was chosen last. */
    static Asked asked(ExternalContext site) {
        Map<String, String> asked = last(site);
        asked.putAll(site.getRequestParameterMap());
        return new Asked(asked);
    }

    private static Map<String, String> last(ExternalContext site) {
        Map<String, String> last = new HashMap<>();
        if (site.getRequestCookieMap().get(COOKIE) instanceof Cookie cookie) {
            String value = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
            for (String pair : value.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2 && KEPT.contains(parts[0])) {
                    last.put(parts[0], parts[1]);
                }
            }
        }
        return last;
    }

    /** Behind it lies what was remembered before and this choice does not ask for. */
    static void keep(ExternalContext site, String query) {
        Map<String, String> last = last(site);
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            last.put(parts[0], parts[1]);
        }
        StringBuilder value = new StringBuilder();
        last.forEach((name, said) -> value.append(value.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(said));
        if (value.length() <= LONGEST) {
            site.addResponseCookie(
                    COOKIE,
                    URLEncoder.encode(value.toString(), StandardCharsets.UTF_8),
                    Map.of("path", "/reports", "maxAge", DAYS_30, "httpOnly", true));
        }
    }
}

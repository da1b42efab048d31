package org.dnevnik.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** Shows a token in the header {@code Access-Token}, which clients of the public API send, as the bearer token that the standard knows. */
final class BearerRequest extends HttpServletRequestWrapper {

    BearerRequest(HttpServletRequest request) {
        super(request);
    }

    static boolean carriesToken(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return request.getHeader("Access-Token") != null
                || authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    @Override
    public @Nullable String getHeader(String name) {
        String header = super.getHeader(name);
        if (header == null && "Authorization".equalsIgnoreCase(name)) {
            String token = super.getHeader("Access-Token");
            return token == null ? null : "Bearer " + token;
        }
        return header;
    }
}

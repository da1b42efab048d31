package org.dnevnik.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the filters refuse before the public API is reached, in the API's own words: its clients read no page. */
final class ProtocolFault {

    private ProtocolFault() {}

    static boolean isAskedBy(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && (path.startsWith("/v2/") || path.startsWith("/v2.0/"));
    }

    static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 500;
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write("{\"type\":\"" + type(status) + "\",\"description\":\"The request was refused\"}");
    }

    static String type(int status) {
        return switch (status) {
            case 401 -> "tokenRequired";
            case 403 -> "forbidden";
            case 404 -> "notFound";
            default -> status < 500 ? "invalidRequest" : "apiServerError";
        };
    }
}

package org.dnevnik.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is refused before the public API is reached, in the API's own words: its clients read no page. */
public final class ProtocolFault {

    /** Under it whoever refuses leaves the words. */
    private static final String WORDS = ProtocolFault.class.getName();

    private ProtocolFault() {}

    /** Whatever was asked: the container, which is told only the status, answers with these words. */
    public static void say(HttpServletRequest request, String type, String description) {
        request.setAttribute(WORDS, words(type, description));
    }

    static boolean isAskedBy(HttpServletRequest request) {
        return request.getAttribute(WORDS) != null || isOfTheApi(request);
    }

    private static boolean isOfTheApi(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && (path.startsWith("/v2/") || path.startsWith("/v2.0/"));
    }

    static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 500;
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(
                        request.getAttribute(WORDS) instanceof String left
                                ? left
                                : words(type(status), "The request was refused"));
    }

    private static String words(String type, String description) {
        return "{\"type\":\"" + type + "\",\"description\":\"" + description + "\"}";
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

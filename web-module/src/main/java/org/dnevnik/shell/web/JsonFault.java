package org.dnevnik.shell.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A fault as our scripts read it: {@code reason} (the text's key), {@code message} in the reader's language, {@code correlation}. */
final class JsonFault {

    private JsonFault() {}

    static JsonObject of(HttpServletRequest request, String key, Object... details) {
        return Json.createObjectBuilder()
                .add("reason", key)
                .add("message", Language.textsOf(request).format(key, details))
                .add("correlation", Correlation.of(request))
                .build();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(of(request, key).toString());
    }
}

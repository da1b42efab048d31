package org.dnevnik.exchange.web.v2;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Makes JSON of an answer, and nothing at all of one that the client has already: an {@code ETag} of two checksums tells. */
@Provider
public class ApiAnswers implements ContainerResponseFilter {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private static final Annotation[] NO_ANNOTATIONS = {};

    @Context
    private @Nullable HttpServletResponse servlet;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object shape = response.getEntity();
        if (shape == null || shape instanceof byte[] || shape instanceof StreamingOutput) {
            return;
        }
        byte[] json = ApiJson.bytes(shape);
        if (request.getMethod().equals("GET") && response.getStatus() == 200) {
            String tag = tag(json);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            keepByTag();
            if (isKnown(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(304);
                response.setEntity(null);
                return;
            }
        }
        response.setEntity(json, NO_ANNOTATIONS, JSON);
    }

    private void keepByTag() {
        if (servlet != null) {
            servlet.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    static boolean isKnown(@Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .map(k -> k.startsWith("W/") ? k.substring(2) : k)
                        .anyMatch(k -> k.equals(tag) || k.equals("*"));
    }

    static String tag(byte[] json) {
        CRC32 one = new CRC32();
        one.update(json);
        CRC32C other = new CRC32C();
        other.update(json);
        return '"' + Long.toHexString(one.getValue()) + Long.toHexString(other.getValue()) + '"';
    }
}

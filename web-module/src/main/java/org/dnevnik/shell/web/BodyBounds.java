package org.dnevnik.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that is too big, or does not say how big it is, before a byte of it is read. Browsers always say.
 *
 * <p>Whoever sends slowly would hold a thread of the server for as long as it pleases, and there are a few dozens. So the first bytes of a body are
 * gathered before a thread is given to the request ({@code 50-web.cli}), nobody who is unknown may send more than those, and what is larger, as a
 * picture on its way from a telephone, has no more than some of the threads.
 */
public class BodyBounds extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Bytes of a form with files; the same in web.xml. */
    private static final long FILES = 12L << 20;

    private static final List<String> FILE_PLACES =
            List.of("/data/import/", "/data/timetable/load", "/data/plans/", "/data/files/");

    /** Bytes of a whole school in one file; what is in it has bounds of its own. */
    private static final long SCHOOL = 512L << 20;

    /** Bytes of anything else. */
    private static final long WORDS = 1L << 20;

    /** Bytes of what is sent by somebody who is not signed in: a password, a code. No more than is gathered beforehand. */
    private static final long OF_STRANGERS = 64L << 10;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long bytes = request.getContentLengthLong();
        if (bytes < 0 && request.getHeader("Transfer-Encoding") != null) {
            refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED, "shell.fault.400.text");
        } else if (fits(bytes, request.getContentType()) || bytes <= ofAddress(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "shell.fault.413.text");
        }
    }

    /** Whether it is more than somebody who is not signed in has to say; what waits for leave to be sent is not gathered beforehand. */
    static boolean isTooMuchForStrangers(HttpServletRequest request) {
        return request.getContentLengthLong() > OF_STRANGERS || request.getHeader("Expect") != null;
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        if (request.getRequestURI().startsWith("/data/")) {
            JsonFault.write(request, response, status, key);
        } else {
            response.sendError(status);
        }
    }

    /** Pages of imports send files inside JSON, a school comes as it is. */
    private static long ofAddress(String address) {
        if (FILE_PLACES.stream().anyMatch(address::startsWith)) {
            return FILES;
        }
        return address.equals("/data/package") ? SCHOOL : WORDS;
    }

    static boolean fits(long bytes, @Nullable String type) {
        boolean files = type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
        return bytes <= (files ? FILES : WORDS);
    }
}

package org.dnevnik.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language somebody reads: the one they chose (a cookie), else Russian. */
public final class Language {

    static final String COOKIE = "language";

    private Language() {}

    /** The texts for whoever sent the request. */
    public static Texts textsOf(HttpServletRequest request) {
        return Texts.in(of(request));
    }

    /** The language of whoever sent the request. */
    public static Locale of(HttpServletRequest request) {
        String chosen = cookie(request, COOKIE);
        return "en".equals(chosen) ? Locale.ENGLISH : Texts.RUSSIAN;
    }

    /** A cookie's value; null for none. */
    public static @Nullable String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}

package org.dnevnik.shell.web;

import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dnevnik.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** What the address of a page asks for, and addresses that ask for a little else. */
public final class Asked {

    /** By its key a slice of a list says after which line it begins. */
    public static final String AFTER = "after";

    private static final int LONGEST = 400;

    private final Map<String, String> parameters;

    public Asked(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** What the page that is being made was asked. */
    public static Asked now() {
        return new Asked(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    /** @throws NotFound for what is no id */
    public @Nullable Long id(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new NotFound(name + " that is no number");
        }
        return Long.valueOf(text);
    }

    /** @throws NotFound for none, and for what is no id */
    public long required(String name) {
        Long id = id(name);
        if (id == null) {
            throw new NotFound(name + " that nobody named");
        }
        return id;
    }

    /** What is no date counts as none. */
    public LocalDate date(String name, LocalDate otherwise) {
        try {
            return text(name).isEmpty() ? otherwise : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    /** What was typed; empty for nothing. */
    public String text(String name) {
        String text = parameters.getOrDefault(name, "").strip().replace("\0", "");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Key of the slice of a list that is asked for; null: the list from its start. */
    public @Nullable String after() {
        String after = text(AFTER);
        return after.isEmpty() ? null : after;
    }

    /** This address with one parameter put in; null or empty takes it out. */
    public String with(String page, String name, @Nullable Object value) {
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        asked.put(name, value == null ? "" : value.toString());
        return page
                + asked.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> coded(e.getKey()) + "=" + coded(e.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /**
     * The slice of a list that follows.
     *
     * @param key its own; null: none follows
     */
    public @Nullable String next(String page, @Nullable Object key) {
        return key == null ? null : with(page, AFTER, key);
    }

    /** The list's beginning; null where this is it. */
    public @Nullable String first(String page) {
        return after() == null ? null : with(page, AFTER, null);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

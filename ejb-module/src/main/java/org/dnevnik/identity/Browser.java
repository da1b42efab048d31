package org.dnevnik.identity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser in plain words, out of what it says of itself: a word for its person to recognise it by, nothing is decided by it.
 *
 * @param name   product; empty where nothing was said
 * @param system product; empty where it is not known
 */
record Browser(String name, String system) {

    private static final Pattern PRODUCT = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");

    /** By what a product is recognised. */
    private record Sign(String part, String word) {}

    /** The more special first: nearly every browser calls itself Chrome and Safari as well. */
    private static final List<Sign> NAMES = List.of(
            new Sign("YaBrowser/", "Яндекс Браузер"),
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("Firefox/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    static Browser of(String agent) {
        Matcher product = PRODUCT.matcher(agent);
        String unknown = product.lookingAt() ? product.group() : "";
        return new Browser(word(NAMES, agent, unknown), word(SYSTEMS, agent, ""));
    }

    private static String word(List<Sign> signs, String agent, String otherwise) {
        return signs.stream()
                .filter(s -> agent.contains(s.part()))
                .map(Sign::word)
                .findFirst()
                .orElse(otherwise);
    }

    /** Both with a comma between, a dash for nothing. */
    String words() {
        if (name.isEmpty() && system.isEmpty()) {
            return "–";
        }
        return name.isEmpty() || system.isEmpty() ? name + system : name + ", " + system;
    }
}

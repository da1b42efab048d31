package org.dnevnik.shell.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All texts of one language, put together from the bundles of the features; pages read them as {@code #{text['feature.screen.thing']}}. */
public final class Texts extends AbstractMap<String, String> {

    /** Russian comes first: it is shown to everybody who did not choose. */
    public static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** The languages there are. */
    public static final List<Locale> LANGUAGES = List.of(RUSSIAN, Locale.ENGLISH);

    static final List<String> FEATURES = List.of(
            "shell",
            "files",
            "people",
            "school",
            "identity",
            "timetable",
            "journal",
            "homework",
            "diary",
            "reports",
            "notifications",
            "outbox",
            "exchange");

    private static final Texts IN_RUSSIAN = new Texts(RUSSIAN);
    private static final Texts IN_ENGLISH = new Texts(Locale.ENGLISH);

    private final Locale locale;
    private final Map<String, String> texts = new HashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        for (String feature : FEATURES) {
            read(feature);
        }
    }

    /** The texts of a language; Russian for one that we do not speak. */
    public static Texts in(Locale locale) {
        return locale.getLanguage().equals("en") ? IN_ENGLISH : IN_RUSSIAN;
    }

    private void read(String feature) {
        String file = "/org/dnevnik/" + feature + "/web/texts_" + locale.getLanguage() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in != null) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text, or the key itself in brackets where there is none: a test keeps that from being seen. */
    @Override
    public String get(@Nullable Object key) {
        String text = texts.get(String.valueOf(key));
        return text == null ? "[" + key + "]" : text;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return texts.containsKey(String.valueOf(key));
    }

    /** The text with its placeholders {@code {0}}, {@code {1}} … filled in. */
    public String format(String key, @Nullable Object... details) {
        return new MessageFormat(get(key), locale).format(details);
    }

    /** The text in the form that a count takes: {@code key.one}, {@code key.few}, {@code key.many}, with the count as {@code {0}}. */
    public String count(String key, long count) {
        return format(key + "." + Plural.of(count, locale), count);
    }

    /** A number with the language's own decimal sign; a dash where there is none. */
    public String number(@Nullable BigDecimal number) {
        char sign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return number == null ? "–" : number.toPlainString().replace('.', sign);
    }

    /** «10 сент. 2026 г.» */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** «10 сент. 2026 г., 12:30» by the clocks of a zone. */
    public String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(at);
    }

    /** «10.09», for the lines of a table. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd.MM", locale).format(date);
    }

    public Locale locale() {
        return locale;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return texts.entrySet();
    }
}

package org.dnevnik.exchange.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dnevnik.exchange.PersonalData;
import org.dnevnik.exchange.view.PersonalFile;
import org.dnevnik.shell.web.Html;
import org.dnevnik.shell.web.Texts;
import org.jspecify.annotations.Nullable;

/** Everything about a person as one page that every browser shows, also in twenty years and without a network. */
final class PersonalPaper {

    private static final String STYLE =
            "body{font:15px/1.45 Arial,sans-serif;margin:24px;color:#16202e}table{border-collapse:collapse;margin:0 0 24px}"
                    + "th,td{border:1px solid #d9e0ea;padding:4px 8px;text-align:left;vertical-align:top}th{background:#f4f6fa}"
                    + "@media print{body{font-size:10px}}";

    /** What is told by its name needs no number. */
    private static final String NAMED = "_name";

    private final Texts texts;
    private final String day;

    /** @param day on which it was made, in words */
    PersonalPaper(Texts texts, String day) {
        this.texts = texts;
        this.day = day;
    }

    /** @param rest files of the person that found no room in the archive */
    String html(PersonalData data, List<PersonalFile> rest) {
        Html html = new Html();
        html.begin("html");
        html.attribute("lang", texts.locale().getLanguage());
        html.begin("head");
        html.begin("meta");
        html.attribute("charset", "UTF-8");
        element(html, "title", texts.format("exchange.own.paper", data.name()));
        element(html, "style", STYLE);
        html.end("head");
        html.begin("body");
        element(html, "h1", texts.format("exchange.own.paper", data.name()));
        element(html, "p", texts.format("exchange.own.made", day));
        data.sections().forEach(s -> section(html, s));
        leftOut(html, data.leftOut());
        if (!rest.isEmpty()) {
            element(html, "p", texts.get("exchange.own.noRoom"));
            list(html, rest.stream().map(PersonalFile::name));
        }
        html.end("body");
        html.end("html");
        return "<!DOCTYPE html>" + html;
    }

    private void section(Html html, PersonalData.Section section) {
        String key = "exchange.own.place." + section.place().replace(':', '.');
        element(html, "h2", texts.containsKey(key) ? texts.get(key) : section.place());
        List<JsonObject> rows = section.rows().stream().map(PersonalPaper::read).toList();
        Set<String> columns = columns(rows);
        html.begin("table");
        html.begin("tr");
        columns.forEach(c -> element(html, "th", title(c)));
        html.end("tr");
        for (JsonObject row : rows) {
            html.begin("tr");
            columns.forEach(c -> element(html, "td", words(row.get(c))));
            html.end("tr");
        }
        html.end("table");
    }

    /** Those in which anything stands; of what is numbered and named, the name. */
    private static Set<String> columns(List<JsonObject> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> row.forEach((column, value) -> {
            if (!words(value).isEmpty()) {
                columns.add(column);
            }
        }));
        columns.remove("id");
        columns.removeIf(c -> columns.contains(c + NAMED));
        return columns;
    }

    private String title(String column) {
        String plain = column.endsWith(NAMED) ? column.substring(0, column.length() - NAMED.length()) : column;
        String key = "exchange.own.column." + plain;
        return texts.containsKey(key) ? texts.get(key) : plain;
    }

    private void leftOut(Html html, Map<String, Set<String>> leftOut) {
        element(html, "h2", texts.get("exchange.own.left"));
        list(html, leftOut.keySet().stream().sorted().map(reason -> texts.get("exchange.own.left." + reason)));
    }

    private static void list(Html html, Stream<String> lines) {
        html.begin("ul");
        lines.forEach(line -> element(html, "li", line));
        html.end("ul");
    }

    private static void element(Html html, String name, String words) {
        html.begin(name);
        html.text(words);
        html.end(name);
    }

    private static JsonObject read(String row) {
        try (JsonReader reader = Json.createReader(new StringReader(row))) {
            return reader.readObject();
        }
    }

    private static String words(@Nullable JsonValue value) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return "";
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}

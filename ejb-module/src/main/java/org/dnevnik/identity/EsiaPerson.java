package org.dnevnik.identity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.dnevnik.people.view.Snils;
import org.jspecify.annotations.Nullable;

/** Reads a person out of what Gosuslugi or a gateway answers; both use the same names of fields. */
final class EsiaPerson {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Whether it is a confirmed account. */
    static final String TRUSTED = "trusted";

    private EsiaPerson() {}

    /** @throws GosuslugiFault when a name or the birth date is missing */
    static EsiaIdentity read(String oid, JsonObject person) throws GosuslugiFault {
        return new EsiaIdentity(
                oid,
                person.getBoolean(TRUSTED, false),
                text(person, "status"),
                required(person, "lastName"),
                required(person, "firstName"),
                blankToNull(text(person, "middleName")),
                birthDate(person),
                text(person, "gender"),
                Snils.read(text(person, "snils")).map(Snils::digits).orElse(""),
                documents(person.get("documents")),
                person.getBoolean("kidAccCreatedByParent", false));
    }

    private static LocalDate birthDate(JsonObject person) throws GosuslugiFault {
        try {
            return LocalDate.parse(required(person, "birthDate"), DAY);
        } catch (DateTimeException e) {
            throw GosuslugiFault.away("a birth date that is none");
        }
    }

    /** A collection with {@code elements}, or the list itself. */
    private static List<String> documents(@Nullable JsonValue documents) {
        if (documents instanceof JsonObject collection) {
            return documents(collection.get("elements"));
        }
        return documents instanceof JsonArray list
                ? list.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .filter(d -> text(d, "vrfStu").equals("VERIFIED"))
                        .map(d -> text(d, "type"))
                        .toList()
                : List.of();
    }

    private static String required(JsonObject person, String name) throws GosuslugiFault {
        String text = text(person, name);
        if (text.isEmpty()) {
            // an account that was never confirmed has no birth date
            GosuslugiRefusal refusal =
                    person.getBoolean(TRUSTED, false) ? GosuslugiRefusal.AWAY : GosuslugiRefusal.UNCONFIRMED;
            throw new GosuslugiFault(refusal, "a person without " + name);
        }
        return text;
    }

    /** A text or a number as text; empty for none. */
    static String text(JsonObject from, String name) {
        JsonValue value = from.get(name);
        if (value instanceof JsonString text) {
            return text.getString().strip();
        }
        return value != null && value.getValueType() == JsonValue.ValueType.NUMBER ? value.toString() : "";
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

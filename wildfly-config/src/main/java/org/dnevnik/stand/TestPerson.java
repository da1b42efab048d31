package org.dnevnik.stand;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * Somebody whom the stand can say to have come.
 *
 * @param key     in addresses
 * @param title   who it is
 * @param shows   what happens then
 * @param answer  {@code person}, the number of an error with which the browser is sent back, or {@code away}
 * @param passport whether there is a verified one
 * @param child    whether a parent has made the account
 */
public record TestPerson(
        String key,
        String title,
        String shows,
        String answer,
        long oid,
        String lastName,
        String firstName,
        String middleName,
        String birthDate,
        String gender,
        String snils,
        boolean trusted,
        boolean passport,
        boolean child) {

    static final String PERSON = "person";
    static final String AWAY = "away";

    static TestPerson read(JsonObject from) {
        return new TestPerson(
                from.getString("key"),
                from.getString("title"),
                from.getString("shows"),
                from.getString("answer"),
                from.getJsonNumber("oid").longValue(),
                from.getString("lastName"),
                from.getString("firstName"),
                from.getString("middleName"),
                from.getString("birthDate"),
                from.getString("gender"),
                from.getString("snils"),
                from.getBoolean("trusted"),
                from.getBoolean("passport"),
                from.getBoolean("child"));
    }

    JsonObject written() {
        return Json.createObjectBuilder()
                .add("key", key)
                .add("title", title)
                .add("shows", shows)
                .add("answer", answer)
                .add("oid", oid)
                .add("lastName", lastName)
                .add("firstName", firstName)
                .add("middleName", middleName)
                .add("birthDate", birthDate)
                .add("gender", gender)
                .add("snils", snils)
                .add("trusted", trusted)
                .add("passport", passport)
                .add("child", child)
                .build();
    }

    /** As {@code /rs/prns/{oid}} tells, as much as the scopes allow. */
    JsonObject told(List<String> scopes, boolean embedded) {
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("stateFacts", Json.createArrayBuilder().add("EntityRoot"))
                .add("eTag", "1")
                .add("status", "REGISTERED")
                .add("trusted", trusted)
                .add("updatedOn", 1_700_000_000L)
                .add("citizenship", "RUS");
        if (child) {
            told.add("kidAccCreatedByParent", true);
        }
        if (scopes.contains("fullname")) {
            told.add("lastName", lastName).add("firstName", firstName);
            if (!middleName.isEmpty()) {
                told.add("middleName", middleName);
            }
        }
        add(told, scopes, "birthdate", "birthDate", birthDate);
        add(told, scopes, "gender", "gender", gender);
        add(told, scopes, "snils", "snils", snils);
        if (scopes.contains("id_doc") && embedded) {
            told.add("documents", documents());
        }
        return told.build();
    }

    private static void add(JsonObjectBuilder told, List<String> scopes, String scope, String name, String value) {
        if (scopes.contains(scope)) {
            told.add(name, value);
        }
    }

    private JsonObjectBuilder documents() {
        JsonArrayBuilder elements = Json.createArrayBuilder();
        if (passport) {
            elements.add(Json.createObjectBuilder()
                    .add("stateFacts", Json.createArrayBuilder().add("EntityRoot"))
                    .add("id", oid)
                    .add("type", "RF_PASSPORT")
                    .add("vrfStu", "VERIFIED"));
        }
        return Json.createObjectBuilder()
                .add("stateFacts", Json.createArrayBuilder().add("hasSize"))
                .add("size", passport ? 1 : 0)
                .add("elements", elements);
    }
}

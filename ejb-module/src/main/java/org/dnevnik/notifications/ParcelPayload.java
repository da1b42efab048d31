package org.dnevnik.notifications;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** What stands in the outbox of something that goes out: its contents are read when it goes. */
record ParcelPayload(long parcel, long recipient) {

    String json() {
        return Json.createObjectBuilder()
                .add("parcel", parcel)
                .add("recipient", recipient)
                .build()
                .toString();
    }

    static ParcelPayload read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject told = reader.readObject();
            return new ParcelPayload(
                    told.getJsonNumber("parcel").longValue(),
                    told.getJsonNumber("recipient").longValue());
        }
    }
}

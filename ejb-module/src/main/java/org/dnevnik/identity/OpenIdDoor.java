package org.dnevnik.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The way through a gateway that speaks OpenID Connect: the code is changed for a token over TLS with a secret and with PKCE, and the person is
 * read with that token. A system that is new to Gosuslugi has no other way.
 */
record OpenIdDoor(OpenIdSettings settings, JsonGateway http) implements Gosuslugi {

    /**
     * Addresses of the gateway.
     *
     * @param logout empty where it has none
     */
    record OpenIdSettings(
            String authorize,
            String token,
            String userinfo,
            String logout,
            String client,
            String secret,
            String redirect) {

        @Override
        public String toString() {
            return authorize + " as " + client;
        }
    }

    private static final String SCOPE = "openid fullname birthdate gender snils id_doc";

    private static final List<String> NEEDED = List.of("lastName", "firstName", "birthDate", "snils");

    @Override
    public String door(GosuslugiKnock knock) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("response_type", "code");
        fields.put("client_id", settings.client());
        fields.put("redirect_uri", settings.redirect());
        fields.put("scope", SCOPE);
        fields.put("state", knock.state());
        fields.put("code_challenge", knock.challenge());
        fields.put("code_challenge_method", "S256");
        return settings.authorize() + "?" + EsiaRequest.coded(fields);
    }

    @Override
    public EsiaIdentity person(String code, GosuslugiKnock knock) throws GosuslugiFault {
        JsonGateway.Answer tokens = http.post(settings.token(), form(code, knock));
        if (!tokens.isGood()) {
            String error = EsiaPerson.text(tokens.body(), "error");
            String description = EsiaPerson.text(tokens.body(), "error_description");
            throw error.equals("invalid_grant")
                    ? new GosuslugiFault(GosuslugiRefusal.STALE, error)
                    : EsiaErrors.fault(tokens.status() + " " + error, description);
        }
        JsonGateway.Answer answer = http.get(settings.userinfo(), EsiaPerson.text(tokens.body(), "access_token"));
        if (!answer.isGood()) {
            throw GosuslugiFault.away("a person is not told: " + answer.status());
        }
        return person(answer.body());
    }

    /** Some gateways put the person under {@code info}; they tell living accounts only and say no status then. */
    private static EsiaIdentity person(JsonObject body) throws GosuslugiFault {
        JsonObject person = body.get("info") instanceof JsonObject info ? info : body;
        String oid = EsiaPerson.text(person, "oid");
        if (!oid.matches("[0-9]{1,20}")) {
            throw GosuslugiFault.away("a person without a number");
        }
        requireAllowed(person);
        return EsiaPerson.read(
                oid,
                person.containsKey("status")
                        ? person
                        : Json.createObjectBuilder(person)
                                .add("status", "REGISTERED")
                                .build());
    }

    /** A gateway leaves out what the person did not allow; a confirmed account has all of it. */
    private static void requireAllowed(JsonObject person) throws GosuslugiFault {
        boolean less = NEEDED.stream().anyMatch(n -> EsiaPerson.text(person, n).isEmpty());
        if (less && person.getBoolean(EsiaPerson.TRUSTED, false)) {
            throw new GosuslugiFault(GosuslugiRefusal.DENIED, "the person allowed less than was asked for");
        }
    }

    private Map<String, String> form(String code, GosuslugiKnock knock) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", settings.redirect());
        fields.put("client_id", settings.client());
        fields.put("client_secret", settings.secret());
        fields.put("code_verifier", knock.verifier());
        return fields;
    }

    @Override
    public String wayOut(String back) {
        return settings.logout().isEmpty()
                ? ""
                : settings.logout() + "?"
                        + EsiaRequest.coded(Map.of("client_id", settings.client()))
                        + "&" + EsiaRequest.coded(Map.of("post_logout_redirect_uri", back));
    }
}

package org.dnevnik.identity;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.dnevnik.kernel.SchoolClock;

/**
 * The direct way: ESIA of the second and third generation.
 *
 * @param ahead by how much its clock is ahead of ours, as its answers told
 */
record EsiaDoor(EsiaSettings settings, JsonGateway http, SchoolClock clock, AtomicReference<Duration> ahead)
        implements Gosuslugi {

    /** What the diary asks for: the documents only for the rule of age, and whoever leaves them out is judged without. */
    private static final String SCOPE = "openid fullname birthdate gender snils id_doc";

    private static final String SCOPE_NOT_ALLOWED = "ESIA-005029";

    private static final List<String> NEEDED = List.of("openid", "fullname", "birthdate", "snils");

    @Override
    public String door(GosuslugiKnock knock) throws GosuslugiFault {
        try {
            String challenge = settings.pkce() ? knock.challenge() : "";
            Map<String, String> fields = request().door(knock.state(), challenge, now());
            return settings.site() + "/aas/oauth2/v2/ac?" + EsiaRequest.coded(fields);
        } catch (IOException | GeneralSecurityException e) {
            throw GosuslugiFault.away("the key of this system: " + e.getMessage());
        }
    }

    @Override
    public EsiaIdentity person(String code, GosuslugiKnock knock) throws GosuslugiFault {
        JsonObject tokens = tokens(code, knock);
        String access = EsiaPerson.text(tokens, "access_token");
        Instant begun = knock.since().plus(ahead.get());
        String oid = new EsiaTokens(settings.issuer(), settings.client(), NEEDED, certificates(), begun)
                .person(access, EsiaPerson.text(tokens, "id_token"), now());
        JsonGateway.Answer person = told(oid, access);
        if (!person.isGood()) {
            throw GosuslugiFault.away(
                    "a person is not told: " + person.status() + " " + EsiaPerson.text(person.body(), "code"));
        }
        return EsiaPerson.read(oid, person.body());
    }

    /** Whoever has left the documents out is told without them: asked for together they would be refused together. */
    private JsonGateway.Answer told(String oid, String access) throws GosuslugiFault {
        String address = settings.site() + "/rs/prns/" + oid;
        JsonGateway.Answer whole = http.get(address + "?embed=(documents.elements)", access);
        boolean less = EsiaPerson.text(whole.body(), "code").equals(SCOPE_NOT_ALLOWED);
        return less ? http.get(address, access) : whole;
    }

    private JsonObject tokens(String code, GosuslugiKnock knock) throws GosuslugiFault {
        String state = UUID.randomUUID().toString();
        JsonGateway.Answer answer = http.post(settings.site() + "/aas/oauth2/v3/te", form(code, state, knock));
        learnTime(answer);
        JsonObject body = answer.body();
        if (!answer.isGood()) {
            throw EsiaErrors.fault(
                    answer.status() + " " + EsiaPerson.text(body, "error"), EsiaPerson.text(body, "error_description"));
        }
        if (!state.equals(EsiaPerson.text(body, "state"))) {
            throw GosuslugiFault.away("an answer to another request");
        }
        return body;
    }

    private Map<String, String> form(String code, String state, GosuslugiKnock knock) throws GosuslugiFault {
        try {
            return request().tokens(code, state, settings.pkce() ? knock.verifier() : "", now());
        } catch (IOException | GeneralSecurityException e) {
            throw GosuslugiFault.away("the key of this system: " + e.getMessage());
        }
    }

    /** The key is read each time, so that a new one counts without a restart. */
    private EsiaRequest request() throws IOException, GeneralSecurityException {
        GostKey key = GostKey.read(settings.key(), settings.password(), settings.certificate());
        return new EsiaRequest(settings.client(), SCOPE, settings.redirect(), key);
    }

    private List<X509Certificate> certificates() throws GosuslugiFault {
        try {
            return EsiaCertificates.in(settings.certificates());
        } catch (IOException e) {
            throw GosuslugiFault.away("the certificates of Gosuslugi: " + e.getMessage());
        }
    }

    @Override
    public String wayOut(String back) {
        return settings.site() + "/idp/ext/Logout?"
                + EsiaRequest.coded(Map.of("client_id", settings.client()))
                + "&" + EsiaRequest.coded(Map.of("redirect_url", back));
    }

    @Override
    public void timeIsWrong() throws GosuslugiFault {
        learnTime(http.get(settings.site() + "/", ""));
    }

    private void learnTime(JsonGateway.Answer answer) {
        answer.date().ifPresent(theirs -> {
            Duration difference = Duration.between(clock.now(), theirs);
            ahead.set(difference.abs().compareTo(Duration.ofSeconds(5)) > 0 ? difference : Duration.ZERO);
        });
    }

    private Instant now() {
        return clock.now().plus(ahead.get());
    }
}

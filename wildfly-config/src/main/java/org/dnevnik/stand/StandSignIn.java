package org.dnevnik.stand;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the addresses of Gosuslugi do, from the door to the way out. */
final class StandSignIn {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Path people;
    private final SystemProof system;
    private final Proof proof;
    private final StandTokens tokens;
    private final Grants grants = new Grants();

    /** @param proof that a request is the system's: as today, or as older clients make it too */
    StandSignIn(Path people, SystemProof system, Proof proof, StandTokens tokens) {
        this.people = people;
        this.system = system;
        this.proof = proof;
        this.tokens = tokens;
    }

    void startPage(Visit visit) throws IOException {
        if (visit.path().equals("/")) {
            visit.html(200, StandPages.start(StandPeople.read(people), system.origin()));
        } else {
            visit.html(404, "404");
        }
    }

    /** Before client and address are known nobody is sent anywhere; afterwards faults go back with the browser. */
    void door(Visit visit) throws IOException, EsiaError {
        Fields query = visit.query();
        system.requireKnown(query);
        String redirect = query.required("redirect_uri");
        String state = query.get("state");
        try {
            proof.requireSigned(query, "", Instant.now());
            if (!query.required("response_type").equals("code")) {
                throw EsiaError.of("unsupported_response_type", "ESIA-007009", "The response type is not supported");
            }
            String challenge = query.get("code_challenge");
            if (!challenge.isEmpty() && !query.get("code_challenge_method").equals("S256")) {
                throw EsiaError.wrong("code_challenge_method");
            }
            boolean offline = query.get("access_type").equals("offline");
            String ticket = grants.ask(new Grants.Asked(redirect, query.get("scope"), state, challenge, offline));
            visit.html(200, StandPages.choice(StandPeople.read(people), ticket));
        } catch (EsiaError e) {
            sendBack(visit, redirect, state, e);
        }
    }

    private static void sendBack(Visit visit, String redirect, String state, EsiaError error) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("error", error.word());
        fields.put("error_description", error.getMessage());
        fields.put("state", state);
        visit.redirect(redirect + "?" + Fields.coded(fields));
    }

    /** Somebody has chosen who they are. */
    void chosen(Visit visit) throws IOException, EsiaError {
        Grants.Asked asked = grants.answered(visit.query().required("ticket"));
        TestPerson person = StandPeople.read(people).stream()
                .filter(p -> p.key().equals(visit.query().get("person")))
                .findFirst()
                .orElse(null);
        if (asked == null || person == null) {
            throw EsiaError.wrong("ticket");
        }
        if (person.answer().startsWith("ESIA-")) {
            sendBack(
                    visit,
                    asked.redirect(),
                    asked.state(),
                    EsiaError.of("access_denied", person.answer(), "The request was refused"));
            return;
        }
        String code = tokens.code(Instant.now());
        grants.grant(code, new Grants.Granted(person, asked, Instant.now()));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("state", asked.state());
        visit.redirect(asked.redirect() + "?" + Fields.coded(fields));
    }

    void tokens(Visit visit) throws IOException {
        Fields form = visit.form();
        try {
            if (!visit.method().equals("POST") || !visit.type().startsWith(FORM)) {
                throw EsiaError.of("invalid_request", "ESIA-007038", "The parameters cannot be read");
            }
            visit.json(200, tokens(form));
        } catch (EsiaError e) {
            visit.json(
                    e.number().equals("ESIA-007008") ? 503 : 400,
                    Json.createObjectBuilder()
                            .add("error", e.word())
                            .add("error_description", e.getMessage())
                            .add("state", form.get("state"))
                            .build());
        }
    }

    private JsonObject tokens(Fields form) throws EsiaError {
        Instant now = Instant.now();
        system.requireClient(form);
        Grants.Granted granted = switch (form.required("grant_type")) {
            case "authorization_code" -> byCode(form, now);
            case "refresh_token" -> again(form, now);
            default -> throw EsiaError.of("unsupported_grant_type", "ESIA-007012", "The grant type is not supported");
        };
        if (granted.person().answer().equals(TestPerson.AWAY)) {
            throw EsiaError.of("temporarily_unavailable", "ESIA-007008", "The service is overloaded");
        }
        String scope = granted.asked().scope();
        String access = tokens.access(granted.person(), scope, now);
        grants.remember(access, granted);
        JsonObjectBuilder answer = Json.createObjectBuilder().add("access_token", access);
        if (List.of(scope.split(" ")).contains("openid")) {
            answer.add("id_token", tokens.id(granted.person(), now));
        }
        if (granted.asked().offline()) {
            answer.add("refresh_token", grants.renewable(granted));
        }
        return answer.add("state", form.get("state"))
                .add("token_type", "Bearer")
                .add("expires_in", 3600)
                .build();
    }

    private Grants.Granted byCode(Fields form, Instant now) throws EsiaError {
        system.requireKnown(form);
        String code = form.required("code");
        proof.requireSigned(form, code, now);
        form.required("token_type");
        return grants.use(code, form.required("redirect_uri"), form.get("code_verifier"), now);
    }

    /** Clients sign the address to come back to, or the token in its place: nobody has said in public which of them is right. */
    private Grants.Granted again(Fields form, Instant now) throws EsiaError {
        String token = form.required("refresh_token");
        String redirect = form.get("redirect_uri");
        if (!redirect.isEmpty()) {
            system.requireRegistered(redirect);
        }
        proof.requireSigned(form, redirect.isEmpty() ? token : "", now);
        return grants.renew(token);
    }

    void person(Visit visit) throws IOException {
        Grants.Granted granted = grants.of(visit.bearer());
        String oid = visit.path().substring("/rs/prns/".length());
        if (granted == null || !oid.equals(Long.toString(granted.person().oid()))) {
            visit.json(
                    granted == null ? 401 : 403,
                    Json.createObjectBuilder()
                            .add("code", "ESIA-005029")
                            .add("message", "SecurityErrorEnum.scopeNotAllowed")
                            .build());
            return;
        }
        boolean embedded = visit.query().get("embed").contains("documents.elements");
        List<String> scopes = Arrays.asList(granted.asked().scope().split(" "));
        visit.json(200, granted.person().told(scopes, embedded));
    }

    void logout(Visit visit) throws IOException, EsiaError {
        String client = visit.query().required("client_id");
        String back = visit.query().get("redirect_url");
        if (!client.equals(Stand.CLIENT) || !back.isEmpty() && !system.isRegistered(back)) {
            throw EsiaError.of("invalid_request", "ESIA-007023", "The redirect_url is not registered");
        }
        if (back.isEmpty()) {
            visit.html(200, StandPages.left());
        } else {
            visit.redirect(back);
        }
    }
}

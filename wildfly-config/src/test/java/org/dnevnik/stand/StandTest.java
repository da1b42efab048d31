package org.dnevnik.stand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stand refuses what Gosuslugi refuses, so that a fault of ours does not wait for the day on which the real one is connected. */
class StandTest {

    private static final String BACK = "http://127.0.0.1:8/back";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm:ss xx").withZone(ZoneOffset.UTC);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    private Stand stand;
    private int port;
    private String address = "";

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder);
        TestPerson somebody = new TestPerson(
                "one",
                "Кто-то",
                "входит",
                "person",
                1000,
                "Ли",
                "Анна",
                "",
                "01.05.1984",
                "F",
                "000-000-600 06",
                true,
                true,
                true);
        Files.writeString(
                StandPeople.file(folder),
                Json.createArrayBuilder().add(somebody.written()).build().toString());
        stand = Stand.start(port, folder, "http://127.0.0.1:8");
        address = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    private Map<String, String> fields(String code, Instant at) throws IOException, GeneralSecurityException {
        StandKeys keys = StandKeys.in(folder);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_id", Stand.CLIENT);
        fields.put("scope", "openid fullname id_doc");
        fields.put("timestamp", TIMESTAMP.format(at));
        fields.put("state", "the-state");
        fields.put("redirect_uri", BACK);
        byte[] signed = signature((String.join("", fields.values()) + code).getBytes(StandardCharsets.UTF_8));
        fields.put("client_secret", Base64.getUrlEncoder().withoutPadding().encodeToString(signed));
        MessageDigest streebog = MessageDigest.getInstance("GOST3411-2012-256", StandKeys.GOST);
        fields.put(
                "client_certificate_hash",
                HexFormat.of()
                        .withUpperCase()
                        .formatHex(streebog.digest(keys.system().getEncoded())));
        fields.put("response_type", "code");
        return fields;
    }

    private byte[] signature(byte[] text) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12", StandKeys.GOST);
        try (var in = Files.newInputStream(StandKeys.in(folder).systemStore())) {
            store.load(in, StandKeys.PASSWORD.toCharArray());
        }
        Signature signature = Signature.getInstance("ECGOST3410-2012-256", StandKeys.GOST);
        signature.initSign((PrivateKey) store.getKey("system", StandKeys.PASSWORD.toCharArray()));
        signature.update(text);
        return signature.sign();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> door(Map<String, String> fields) throws IOException, InterruptedException {
        return get("/aas/oauth2/v2/ac?" + Fields.coded(fields));
    }

    private JsonObject tokens(Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + "/aas/oauth2/v3/te"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(Fields.coded(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(302, answer.statusCode(), answer.body());
        return URLDecoder.decode(answer.headers().firstValue("Location").orElseThrow(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        client_secret,           AAAA,                      ESIA-007053
        client_secret,           -,                         ESIA-007014
        client_certificate_hash, 00,                        ESIA-007053
        client_certificate_hash, -,                         ESIA-007014
        timestamp,               2020.01.01 00:00:00 +0000, ESIA-007015
        timestamp,               2026-11-25,                ESIA-007014
        scope,                   openid everything,         ESIA-007006
        state,                   another-state,             ESIA-007053
        state,                   -,                         ESIA-007014
        response_type,           token,                     ESIA-007009
        redirect_uri,            http://127.0.0.1:8/other,  ESIA-007053
        """)
    void aFaultGoesBackWithTheBrowser(String field, @Nullable String value, String number)
            throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, String> fields = fields("", Instant.now());
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        String location = location(door(fields));
        assertTrue(location.contains("error_description=" + number), location);
        assertFalse(location.contains("code="), location);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, OTHER",
        "redirect_uri, http://127.0.0.1:80/back",
        "redirect_uri, http://127.0.0.1:8.example/"
    })
    void nobodyIsSentToAStranger(String field, String value)
            throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, String> fields = fields("", Instant.now());
        fields.put(field, value);
        HttpResponse<String> answer = door(fields);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").isEmpty());
    }

    private String code(Map<String, String> fields) throws IOException, InterruptedException {
        Matcher ticket =
                Pattern.compile("ticket=([0-9a-f-]+)").matcher(door(fields).body());
        assertTrue(ticket.find());
        String location = location(get("/login?ticket=" + ticket.group(1) + "&person=one"));
        assertTrue(location.endsWith("&state=the-state"), location);
        return location.replaceFirst(".*code=([^&]+).*", "$1");
    }

    private Map<String, String> tokenFields(String code) throws IOException, GeneralSecurityException {
        Map<String, String> fields = fields(code, Instant.now());
        fields.put("grant_type", "authorization_code");
        fields.put("token_type", "Bearer");
        fields.put("code", code);
        return fields;
    }

    @Test
    void aCodeIsGoodOnceAndWithItsOwnSignature() throws IOException, InterruptedException, GeneralSecurityException {
        String code = code(fields("", Instant.now()));
        Map<String, String> unsigned = tokenFields(code);
        unsigned.put("client_secret", fields("", Instant.now()).get("client_secret"));
        assertTrue(tokens(unsigned).getString("error_description").startsWith("ESIA-007053"));
        JsonObject tokens = tokens(tokenFields(code));
        assertEquals("the-state", tokens.getString("state"));
        assertTrue(tokens.containsKey("id_token"));
        assertTrue(tokens(tokenFields(code)).getString("error_description").startsWith("ESIA-007011"));

        HttpResponse<String> other = person("/rs/prns/1001", tokens.getString("access_token"));
        assertEquals(403, other.statusCode());
        assertEquals(401, person("/rs/prns/1000", "a.b.c").statusCode());
        String told = person("/rs/prns/1000?embed=(documents.elements)", tokens.getString("access_token"))
                .body();
        assertTrue(told.contains("Анна") && told.contains("RF_PASSPORT"), told);
        assertFalse(told.contains("snils"), "what was not asked for is not told");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverAsksForItComesAgainWithoutThePersonOnce(boolean withAddress)
            throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, String> door = fields("", Instant.now());
        assertFalse(tokens(tokenFields(code(door))).containsKey("refresh_token"), "not unless it was asked for");
        door.put("access_type", "offline");
        String token = tokens(tokenFields(code(door))).getString("refresh_token");
        Map<String, String> again = again(token, withAddress);
        String foreign = again(token + "0", withAddress).get("client_secret");
        JsonObject renewed = tokens(again);
        assertTrue(renewed.containsKey("access_token")
                && !renewed.getString("refresh_token").equals(token));
        assertTrue(tokens(again).getString("error_description").startsWith("ESIA-007011"), "once");
        again.put("client_secret", withAddress ? "AAAA" : foreign);
        assertTrue(tokens(again).getString("error_description").startsWith("ESIA-007053"));
    }

    /** Both ways in which clients sign it. */
    private Map<String, String> again(String token, boolean withAddress) throws IOException, GeneralSecurityException {
        Map<String, String> fields = fields("", Instant.now());
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", token);
        if (!withAddress) {
            fields.remove("redirect_uri");
            String text = fields.get("client_id")
                    + fields.get("scope")
                    + fields.get("timestamp")
                    + fields.get("state")
                    + token;
            byte[] signed = signature(text.getBytes(StandardCharsets.UTF_8));
            fields.put("client_secret", Base64.getUrlEncoder().withoutPadding().encodeToString(signed));
        }
        return fields;
    }

    private HttpResponse<String> person(String path, String token) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aCodeOfAChallengeWantsItsVerifier() throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, String> door = fields("", Instant.now());
        door.put("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        door.put("code_challenge_method", "S256");
        Map<String, String> wrong = tokenFields(code(door));
        assertTrue(tokens(wrong).getString("error_description").startsWith("ESIA-007040"));
        Map<String, String> right = tokenFields(code(door));
        right.put("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assertTrue(tokens(right).containsKey("access_token"));
    }

    @Test
    void theWayOutLeadsBackToTheSystemAlone() throws IOException, InterruptedException {
        String out = "/idp/ext/Logout?client_id=" + Stand.CLIENT + "&redirect_url=";
        assertEquals(BACK, location(get(out + BACK)));
        assertEquals(400, get(out + "http://127.0.0.1:9/").statusCode());
    }

    /** Such a request as clients of the first generation make it. */
    private Map<String, String> older(String manner) throws IOException, GeneralSecurityException {
        Map<String, String> fields = fields("", Instant.now());
        fields.remove("client_certificate_hash");
        String text = fields.get("scope") + fields.get("timestamp") + Stand.CLIENT + "the-state";
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] signed = switch (manner) {
            case "bare" -> signature(content);
            case "reversed" -> reversed(signature(content));
            case "container" -> container(null, signature(content));
            case "of another text" -> container(null, signature(new byte[] {1}));
            default -> {
                byte[] of = manner.equals("attributes") ? content : new byte[] {1};
                DERSet attributes = attributes(MessageDigest.getInstance("GOST3411-2012-256", StandKeys.GOST)
                        .digest(of));
                yield container(attributes, signature(attributes.getEncoded(ASN1Encoding.DER)));
            }
        };
        fields.put("client_secret", Base64.getUrlEncoder().encodeToString(signed));
        return fields;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[bytes.length - 1 - i] = bytes[i];
        }
        return reversed;
    }

    private static DERSet attributes(byte[] digest) {
        return new DERSet(new DERSequence(new ASN1Encodable[] {
            new ASN1ObjectIdentifier("1.2.840.113549.1.9.4"), new DERSet(new DEROctetString(digest))
        }));
    }

    /** The least that a container of CMS may be. */
    private static byte[] container(@Nullable DERSet attributes, byte[] signature) throws IOException {
        ASN1EncodableVector signer = new ASN1EncodableVector();
        signer.add(new ASN1Integer(1));
        signer.add(new DERSequence());
        signer.add(new DERSequence());
        if (attributes != null) {
            signer.add(new DERTaggedObject(false, 0, attributes));
        }
        signer.add(new DERSequence());
        signer.add(new DEROctetString(signature));
        DERSequence signed = new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(1),
            new DERSet(),
            new DERSequence(new ASN1ObjectIdentifier("1.2.840.113549.1.7.1")),
            new DERSet(new DERSequence(signer))
        });
        return new DERSequence(new ASN1Encodable[] {
                    new ASN1ObjectIdentifier("1.2.840.113549.1.7.2"), new DERTaggedObject(true, 0, signed)
                })
                .getEncoded(ASN1Encoding.DER);
    }

    @ParameterizedTest
    @CsvSource({
        "bare,                            /aas/oauth2/ac,    true",
        "reversed,                        /aas/oauth2/ac,    true",
        "container,                       /aas/oauth2/ac,    true",
        "attributes,                      /aas/oauth2/ac,    true",
        "container,                       /aas/oauth2/v2/ac, true",
        "of another text,                 /aas/oauth2/ac,    false",
        "attributes that hold another hash, /aas/oauth2/ac,  false"
    })
    void onRequestOlderClientsComeInToo(String manner, String path, boolean comesIn)
            throws IOException, InterruptedException, GeneralSecurityException {
        assertEquals(404, get("/aas/oauth2/ac").statusCode(), "not unless it was asked for");
        stand.close();
        stand = Stand.start(port, folder, "http://127.0.0.1:8", true);
        HttpResponse<String> answer = get(path + "?" + Fields.coded(older(manner)));
        if (comesIn) {
            assertTrue(answer.body().contains("ticket="), answer.body());
        } else {
            assertTrue(location(answer).contains("error_description=ESIA-007053"));
        }
    }

    @Test
    void aLenientStandStillTakesWhatIsRightToday() throws IOException, InterruptedException, GeneralSecurityException {
        stand.close();
        stand = Stand.start(port, folder, "http://127.0.0.1:8", true);
        assertTrue(tokens(tokenFields(code(fields("", Instant.now())))).containsKey("access_token"));
        Map<String, String> late = fields("", Instant.now().minusSeconds(3600));
        assertTrue(location(door(late)).contains("ESIA-007015"), "time counts for all");
    }
}

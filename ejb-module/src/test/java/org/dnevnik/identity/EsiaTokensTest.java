package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line is a token that somebody could try. */
class EsiaTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final List<String> NEEDED = List.of("openid", "fullname", "birthdate", "snils");

    private static String judge(String access, String id) throws IOException, GosuslugiFault {
        List<X509Certificate> certificates = EsiaCertificates.in(EsiaKeys.file("trusted"));
        return new EsiaTokens(EsiaKeys.ISSUER, EsiaKeys.CLIENT, NEEDED, certificates, NOW.minusSeconds(20))
                .person(access, id, NOW);
    }

    private static String access(String alg, String owner, Consumer<JsonObjectBuilder> changes) {
        return EsiaKeys.token(alg, owner, "access", NOW, changes);
    }

    private static String id(Consumer<JsonObjectBuilder> changes) {
        return EsiaKeys.token("RS256", "trusted", "id", NOW, changes);
    }

    private static GosuslugiRefusal refused(String access, String id) {
        return assertThrows(GosuslugiFault.class, () -> judge(access, id)).refusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "GOST3410_2012_256"})
    void aGoodTokenNamesItsPerson(String alg) throws IOException, GosuslugiFault {
        assertEquals("1000299681", judge(access(alg, "trusted", c -> {}), id(c -> {})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "GOST3410_2012_512", "RS512", "None", ""})
    void anAlgorithmThatIsNotOnTheListIsNoSignature(String alg) {
        assertEquals(GosuslugiRefusal.AWAY, refused(access(alg, "trusted", c -> {}), id(c -> {})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "GOST3410_2012_256"})
    void aStrangersSignatureIsRefused(String alg) {
        assertEquals(GosuslugiRefusal.AWAY, refused(access(alg, "foreign", c -> {}), id(c -> {})));
    }

    static Stream<Arguments> spoiled() {
        return Stream.of(
                Arguments.of("expired", change("exp", NOW.getEpochSecond() - 61)),
                Arguments.of("not good yet", change("nbf", NOW.getEpochSecond() + 61)),
                Arguments.of("out of the future", change("iat", NOW.getEpochSecond() + 61)),
                Arguments.of("of an earlier sign-in", change("iat", NOW.getEpochSecond() - 81)),
                Arguments.of(
                        "of another issuer", (Consumer<JsonObjectBuilder>) c -> c.add("iss", "http://esia.example")),
                Arguments.of("for another system", (Consumer<JsonObjectBuilder>) c -> c.add("client_id", "INSP_OTHER")),
                Arguments.of("without a person", (Consumer<JsonObjectBuilder>) c -> c.remove("urn:esia:sbj_id")),
                Arguments.of("of somebody else", change("urn:esia:sbj_id", EsiaKeys.PERSON + 1)),
                Arguments.of("without an end", (Consumer<JsonObjectBuilder>) c -> c.remove("exp")));
    }

    private static Consumer<JsonObjectBuilder> change(String claim, long value) {
        return claims -> claims.add(claim, value);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiled")
    void aSpoiledTokenIsRefused(String how, Consumer<JsonObjectBuilder> change) {
        assertEquals(GosuslugiRefusal.AWAY, refused(access("GOST3410_2012_256", "trusted", change), id(c -> {})), how);
    }

    @Test
    void clocksMayDifferByAMinute() throws IOException, GosuslugiFault {
        long now = NOW.getEpochSecond();
        String edge = access(
                "RS256",
                "trusted",
                c -> c.add("exp", now - 59).add("iat", now - 79).add("nbf", now + 60));
        assertEquals("1000299681", judge(edge, id(c -> {})));
    }

    @Test
    void anIdTokenForAnotherSystemIsRefused() {
        assertEquals(
                GosuslugiRefusal.AWAY,
                refused(access("RS256", "trusted", c -> {}), id(c -> c.add("aud", "INSP_OTHER"))));
    }

    @Test
    void anIdTokenIsNoAccessToken() {
        assertEquals(GosuslugiRefusal.AWAY, refused(id(c -> {}), id(c -> {})));
    }

    @Test
    void whoeverAllowsLessThanIsNeededIsToldSo() {
        String less = access("RS256", "trusted", c -> c.add("scope", "openid fullname?oid=1 birthdate?oid=1"));
        assertEquals(GosuslugiRefusal.DENIED, refused(less, id(c -> {})));
    }

    @Test
    void aTokenWhoseWordsWereChangedIsRefused() {
        String[] good = access("RS256", "trusted", c -> {}).split("\\.");
        String[] other =
                access("RS256", "trusted", c -> c.add("urn:esia:sbj_id", 7)).split("\\.");
        assertEquals(GosuslugiRefusal.AWAY, refused(good[0] + "." + other[1] + "." + good[2], id(c -> {})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c", "a.b.", "....", "e30.e30.AA"})
    void whatIsNoTokenIsRefused(String text) {
        assertEquals(GosuslugiRefusal.AWAY, refused(text, text));
    }
}

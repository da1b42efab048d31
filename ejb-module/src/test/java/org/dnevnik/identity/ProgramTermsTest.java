package org.dnevnik.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.dnevnik.kernel.Reason;
import org.dnevnik.kernel.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the region's operator may register, and the proof key of RFC 7636. */
class ProgramTermsTest {

    private static ProgramTerms terms(String redirects) {
        return new ProgramTerms("Школа", redirects, List.of("CommonInfo"), true, true, false, false, true);
    }

    private static Reason refusal(ProgramTerms terms) {
        return assertThrows(Refusal.class, terms::whole).reason();
    }

    @Test
    void addressesOfTheWebOfTheDeviceAndOfAnAppAreTaken() {
        assertEquals(
                "https://app.example/back?x=1\nhttp://127.0.0.1:3000/\nru.example.app:/back",
                terms(
                                " https://app.example/back?x=1\n\nhttp://127.0.0.1:3000/\nru.example.app:/back\nru.example.app:/back")
                        .whole()
                        .redirects());
    }

    @TestFactory
    Stream<DynamicTest> otherAddressesAreRefused() {
        return Stream.of(
                        "",
                        "http://app.example/back",
                        "https://app.example/back#here",
                        "https://user@app.example/back",
                        "https:///back",
                        "javascript:alert(1)",
                        "data:text/html,x",
                        "app:/back",
                        "/back",
                        "https://app.example/a b",
                        "https://app.example/" + "x".repeat(1000),
                        "https://a.example/1\nftp://a.example/")
                .map(a -> DynamicTest.dynamicTest(
                        "«" + a + "»", () -> assertEquals(IdentityRefusal.PROGRAM_ADDRESS, refusal(terms(a)))));
    }

    @Test
    void aProgramHasANameAndSomethingToAskFor() {
        assertEquals(
                IdentityRefusal.PROGRAM_NAME,
                refusal(new ProgramTerms(" ", "", List.of("Files"), false, false, true, false, true)));
        assertEquals(
                IdentityRefusal.TOKEN_SCOPES,
                refusal(new ProgramTerms("Школа", "", List.of("Other"), false, false, true, false, true)));
    }

    @Test
    void theProofKeyIsThatOfTheStandard() {
        String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        assertEquals("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", Pkce.challenge(verifier));
        assertTrue(Pkce.matches(verifier, Pkce.challenge(verifier)));
        assertTrue(!Pkce.matches("short", Pkce.challenge("short")));
        assertTrue(!Pkce.isChallenge("plain"));
    }
}

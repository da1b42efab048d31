package org.dnevnik.notifications;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The vectors of RFC 8291, appendix A. */
class PushSealTest {

    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String OWN_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final String OWN_OPEN =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String SEALED =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void aMessageIsSealedAsTheStandardSays() throws GeneralSecurityException {
        byte[] text = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = PushSeal.sealed(
                text, bytes(BROWSER), bytes("BTBZMqHH6r4Tts7J_aSIgg"), own(), bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertEquals(SEALED, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    @Test
    void aPrivateKeyTellsItsPublicPoint() {
        assertArrayEquals(bytes(OWN_OPEN), PushCurve.publicOf(new BigInteger(1, bytes(OWN_SECRET))));
    }

    @Test
    void aPointThatIsNotOnTheCurveIsNoKey() {
        byte[] off = bytes(BROWSER);
        off[64] ^= 1;
        assertThrows(IllegalArgumentException.class, () -> PushCurve.requirePoint(off));
        assertThrows(IllegalArgumentException.class, () -> PushCurve.requirePoint(new byte[65]));
        assertThrows(IllegalArgumentException.class, () -> PushCurve.requirePoint(new byte[] {0}));
        PushCurve.requirePoint(bytes(BROWSER));
    }

    @Test
    void theServiceCanTellWhoSends() throws GeneralSecurityException {
        PushKey.Pair pair = new PushKey.Pair(own().getPrivate(), OWN_OPEN);
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        String header = Vapid.authorization(
                URI.create("https://push.example:8443/send/1?x=2"), "https://dnevnik.example", pair, now);
        assertTrue(header.startsWith("vapid t=") && header.endsWith(", k=" + OWN_OPEN), header);
        String[] token = header.substring(8, header.indexOf(',')).split("\\.");
        assertEquals(
                "{\"aud\":\"https://push.example:8443\",\"exp\":"
                        + now.plusSeconds(43_200).getEpochSecond() + ",\"sub\":\"https://dnevnik.example\"}",
                new String(bytes(token[1]), StandardCharsets.UTF_8));
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(own().getPublic());
        verifier.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(verifier.verify(bytes(token[2])));
    }

    private static KeyPair own() throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPublicKey open = PushCurve.read(bytes(OWN_OPEN));
        return new KeyPair(
                open,
                KeyFactory.getInstance("EC")
                        .generatePrivate(new ECPrivateKeySpec(
                                new BigInteger(1, bytes(OWN_SECRET)), curve.getParameterSpec(ECParameterSpec.class))));
    }

    private static byte[] bytes(String coded) {
        return Base64.getUrlDecoder().decode(coded);
    }
}

package org.dnevnik.notifications;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPublicKeySpec;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** Points of P-256 as the web writes them: sixty-five bytes, uncompressed. */
final class PushCurve {

    static final int POINT = 65;

    private static final X9ECParameters P256 = CustomNamedCurves.getByName("P-256");

    private PushCurve() {}

    static KeyPair fresh() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    static byte[] publicOf(BigInteger secret) {
        return new FixedPointCombMultiplier()
                .multiply(P256.getG(), secret)
                .normalize()
                .getEncoded(false);
    }

    static byte[] written(ECPublicKey key) {
        return P256.getCurve()
                .createPoint(key.getW().getAffineX(), key.getW().getAffineY())
                .getEncoded(false);
    }

    /** @throws IllegalArgumentException for what is no point of this curve: agreeing on a secret with one would give ours away */
    static void requirePoint(byte[] written) {
        if (written.length != POINT || written[0] != 4 || !point(written).isValid()) {
            throw new IllegalArgumentException("no uncompressed point of P-256");
        }
    }

    static ECPublicKey read(byte[] written) throws GeneralSecurityException {
        requirePoint(written);
        ECPoint point = point(written);
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        java.security.spec.ECPoint w = new java.security.spec.ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(w, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static ECPoint point(byte[] written) {
        return P256.getCurve().decodePoint(written).normalize();
    }
}

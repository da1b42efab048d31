package org.dnevnik.stand;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** Makes certificates that vouch for themselves, good for ten years. */
enum SelfSigned {
    RSA("SHA256withRSA", new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE)),
    GOST("ECGOST3410-2012-256", new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.643.7.1.1.3.2")));

    private static final Duration LIFE = Duration.ofDays(3650);

    private final String signature;
    private final transient AlgorithmIdentifier identifier;

    SelfSigned(String signature, AlgorithmIdentifier identifier) {
        this.signature = signature;
        this.identifier = identifier;
    }

    X509Certificate certificate(KeyPair pair, String name) throws IOException, GeneralSecurityException {
        TBSCertificate words = words(pair, new X500Name("CN=" + name));
        Signature signer = Signature.getInstance(signature, StandKeys.GOST);
        signer.initSign(pair.getPrivate());
        signer.update(words.getEncoded(ASN1Encoding.DER));
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(words);
        parts.add(identifier);
        parts.add(new DERBitString(signer.sign()));
        byte[] encoded = new DERSequence(parts).getEncoded(ASN1Encoding.DER);
        return (X509Certificate) CertificateFactory.getInstance("X.509", StandKeys.GOST)
                .generateCertificate(new ByteArrayInputStream(encoded));
    }

    private TBSCertificate words(KeyPair pair, X500Name name) {
        Instant now = Instant.now();
        V3TBSCertificateGenerator words = new V3TBSCertificateGenerator();
        words.setSerialNumber(new ASN1Integer(new BigInteger(63, new SecureRandom())));
        words.setIssuer(name);
        words.setSubject(name);
        words.setStartDate(new Time(Date.from(now.minus(Duration.ofHours(1)))));
        words.setEndDate(new Time(Date.from(now.plus(LIFE))));
        words.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        words.setSignature(identifier);
        return words.generateTBSCertificate();
    }
}

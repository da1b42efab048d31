package org.dnevnik.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A foreign system as it would be registered, and the messages that it signs: written in canonical form, so that signing takes no parser. */
public final class TestPortal {

    public static final String CODE = "test-portal";
    public static final String SECRET = "0123456789abcdef0123456789abcdef01234567";

    /** Signs ten times as fast as Java 17: what asks shall not take the machine from what answers. */
    private static final Provider CASTLE = new BouncyCastleProvider();

    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String ENVELOPE = "urn://dnevnik/exchange/envelope/1.0";
    private static final String PROGRESS = "urn://dnevnik/exchange/progress/1.0";
    private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");
    private static final long TICKS_A_SECOND = 10_000_000;

    private static final String REGISTER = """
            INSERT INTO exchange.system (id, code, name, for_guardians, certificate, secret_hash, secret_salt, secret_since, enabled, version)
            VALUES (1, ?, 'Испытательный портал', true, ?, ?, ?, now(), true, 1)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, certificate = excluded.certificate, secret_hash = excluded.secret_hash,
                secret_salt = excluded.secret_salt, enabled = true, for_guardians = true,
                secret_since = CASE WHEN exchange.system.secret_hash = excluded.secret_hash THEN exchange.system.secret_since ELSE excluded.secret_since END""";

    private final PrivateKey key = key();
    private final AtomicLong last = new AtomicLong();

    /** Whom the system asks about, for whom, and which days. */
    public record Question(String child, String requester, LocalDate from, LocalDate to, String part) {}

    /** Registers the system past the application, which opens its door within some seconds. */
    public static void register(DataSource owner) {
        try (Connection connection = owner.getConnection();
                PreparedStatement register = connection.prepareStatement(REGISTER)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(SECRET.getBytes(StandardCharsets.UTF_8));
            register.setString(1, CODE);
            register.setString(2, certificate());
            register.setString(
                    3, HexFormat.of().formatHex(digest.digest(HexFormat.of().parseHex(SALT))));
            register.setString(4, SALT);
            register.executeUpdate();
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException("the system cannot be registered", e);
        }
    }

    /** X.509, PEM. */
    public static String certificate() {
        return resource("portal.crt").strip();
    }

    /** The private key, PKCS#8 in PEM, as the examples read it from a file. */
    public static String keyText() {
        return resource("portal.key");
    }

    /** A new MessageID: a UUID of version 1. */
    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the seconds are counted from another beginning
    public String messageId() {
        Instant now = Instant.now();
        long tick = ChronoUnit.SECONDS.between(GREGORIAN, now) * TICKS_A_SECOND + now.getNano() / 100;
        long time = last.updateAndGet(before -> Math.max(before + 1, tick));
        long high = time << 32 | (time >>> 32 & 0xffff) << 16 | 0x1000 | time >>> 48 & 0xfff;
        return new UUID(high, 0x8000_0000_0000_0001L).toString();
    }

    public String request(String message, Question question) {
        String body = "<e:MessagePrimaryContent><p:ProgressRequest xmlns:p=\"" + PROGRESS + "\"><p:Child><p:Snils>"
                + question.child() + "</p:Snils></p:Child><p:Requester><p:Snils>" + question.requester()
                + "</p:Snils></p:Requester><p:From>" + question.from() + "</p:From><p:To>" + question.to()
                + "</p:To><p:Part>" + question.part() + "</p:Part></p:ProgressRequest></e:MessagePrimaryContent>";
        return signed("SendRequestRequest", message, body);
    }

    public String status(String message, String target) {
        return signed("GetStatusRequest", message, "<e:OriginalMessageId>" + target + "</e:OriginalMessageId>");
    }

    public String acknowledgement(String message, String target) {
        return signed(
                "AckRequest", message, "<e:AckTargetMessage accepted=\"true\">" + target + "</e:AckTargetMessage>");
    }

    private String signed(String root, String message, String body) {
        String data = "<e:SenderProvidedRequestData xmlns:e=\"" + ENVELOPE + "\" Id=\"data\"><e:MessageID>" + message
                + "</e:MessageID><e:Sender>" + CODE + "</e:Sender><e:SendingTimestamp>" + Instant.now()
                + "</e:SendingTimestamp>" + body + "</e:SenderProvidedRequestData>";
        String info = info(data);
        return "<e:" + root + " xmlns:e=\"" + ENVELOPE + "\">" + data
                + "<e:CallerInformationSystemSignature><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
                + info + "<ds:SignatureValue>" + signature(info)
                + "</ds:SignatureValue></ds:Signature></e:CallerInformationSystemSignature></e:" + root + ">";
    }

    private static String info(String data) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
            return "<ds:SignedInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:CanonicalizationMethod Algorithm=\""
                    + EXCLUSIVE + "\"></ds:CanonicalizationMethod>"
                    + "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256\"></ds:SignatureMethod>"
                    + "<ds:Reference URI=\"#data\"><ds:Transforms><ds:Transform Algorithm=\"" + EXCLUSIVE
                    + "\"></ds:Transform></ds:Transforms>"
                    + "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"></ds:DigestMethod><ds:DigestValue>"
                    + Base64.getEncoder().encodeToString(digest) + "</ds:DigestValue></ds:Reference></ds:SignedInfo>";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signature(String info) {
        try {
            Signature signature = Signature.getInstance("SHA256withPLAIN-ECDSA", CASTLE);
            signature.initSign(key);
            signature.update(info.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey key() {
        byte[] encoded = Base64.getMimeDecoder().decode(keyText().replaceAll("-----[A-Z ]+-----", ""));
        try {
            return KeyFactory.getInstance("EC", CASTLE).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TestPortal.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

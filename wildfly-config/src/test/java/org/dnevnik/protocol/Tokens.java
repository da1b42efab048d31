package org.dnevnik.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.dnevnik.acceptance.Database;

/** Personal tokens as people make them on their page, and programs as the region's operator registers them, written past the pages. */
public final class Tokens {

    /** Everything that a token can open. */
    public static final String ALL =
            "CommonInfo ContactInfo FriendsAndRelatives EducationalInfo SocialInfo Files Wall Messages";

    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final Database database;

    private Tokens(Database database) {
        this.database = database;
    }

    public static Tokens of(Database database) {
        return new Tokens(database);
    }

    /** A token of the account with this login that opens everything its owner may see. */
    public String of(String login) {
        return until(
                Instant.now().plusSeconds(3600),
                database.number("SELECT id FROM identity.account WHERE login = ?", login),
                ALL);
    }

    /** @param scopes words with blanks between them */
    public String until(Instant expires, long account, String scopes) {
        String token = secret("dnv_pat_");
        database.change(
                "INSERT INTO identity.token_grant (account, kind, name, scopes, hash, made_at, expires_at)"
                        + " VALUES (?, 'PERSONAL', 'Проба', ?, decode(?, 'hex'), now(), CAST(? AS timestamptz))",
                account,
                scopes,
                hash(token),
                expires.toString());
        return token;
    }

    /**
     * Registers a program that may come in every way.
     *
     * @return its secret
     */
    public String program(String clientId, String redirect) {
        String secret = secret("dnv_sec_");
        database.change(
                "INSERT INTO identity.application (client_id, name, redirects, scopes, secret_hash, by_password, by_address, made_at)"
                        + " VALUES (?, ?, ?, ?, decode(?, 'hex'), true, true, now())",
                clientId,
                "Программа " + clientId,
                redirect,
                ALL,
                hash(secret));
        return secret;
    }

    private static String secret(String prefix) {
        StringBuilder secret = new StringBuilder(prefix);
        new SecureRandom().ints(40, 0, SIGNS.length()).forEach(i -> secret.append(SIGNS.charAt(i)));
        CRC32 crc = new CRC32();
        crc.update(secret.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder check = new StringBuilder();
        for (long rest = crc.getValue(); check.length() < 6; rest /= SIGNS.length()) {
            check.insert(0, SIGNS.charAt((int) (rest % SIGNS.length())));
        }
        return secret + check.toString();
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

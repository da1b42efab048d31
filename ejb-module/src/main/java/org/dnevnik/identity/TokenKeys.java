package org.dnevnik.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dnevnik.kernel.Lately;
import org.dnevnik.kernel.SchoolClock;

/**
 * The signing keys as this node knows them, read anew once a minute: a key that the region has refused opens nothing for longer than that. A key
 * that another node has just made is looked for at once, though not more often than every few seconds, whoever names unknown keys.
 */
@ApplicationScoped
public class TokenKeys {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration LOOKED = Duration.ofSeconds(5);

    @Inject
    private TokenKeyDesk desk;

    @Inject
    private SchoolClock clock;

    private final Lately<List<TokenKey>> keys = new Lately<>();

    /** For the container. */
    protected TokenKeys() {}

    TokenKeys(TokenKeyDesk desk, SchoolClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The key that signs now; empty where no tokens are given out. */
    Optional<TokenKey> signer() {
        Optional<TokenKey> signer = find(k -> k.signsAt(clock.now()), FRESH);
        if (signer.isPresent()) {
            return signer;
        }
        desk.keep();
        return find(k -> k.signsAt(clock.now()), Duration.ZERO);
    }

    /** With what a token of this key is checked; empty for a key that is unknown or refused. */
    public Optional<RSAPublicKey> open(String kid) {
        Predicate<TokenKey> named = k -> k.kid().equals(kid) && k.isKnownAt(clock.now());
        Optional<TokenKey> known = find(named, FRESH);
        return (known.isPresent() ? known : find(named, LOOKED)).map(TokenKey::open);
    }

    /** All of them for whoever checks our tokens (RFC 7517). */
    public JsonObject published() {
        signer();
        JsonArrayBuilder known = Json.createArrayBuilder();
        read(FRESH).stream()
                .filter(k -> k.isKnownAt(clock.now()))
                .map(TokenKeys::json)
                .forEach(known::add);
        return Json.createObjectBuilder().add("keys", known).build();
    }

    /** What was read before is forgotten: somebody has just changed the keys here. */
    void forget() {
        keys.forget();
    }

    private Optional<TokenKey> find(Predicate<TokenKey> wanted, Duration fresh) {
        return read(fresh).stream().filter(wanted).findFirst();
    }

    private List<TokenKey> read(Duration fresh) {
        return keys.within(fresh, clock.now(), desk::living);
    }

    private static JsonObject json(TokenKey key) {
        return Json.createObjectBuilder()
                .add("kty", "RSA")
                .add("use", "sig")
                .add("alg", "RS256")
                .add("kid", key.kid())
                .add("n", number(key.open().getModulus()))
                .add("e", number(key.open().getPublicExponent()))
                .build();
    }

    /** Without the byte that holds nothing but the sign (RFC 7518, 6.3.1.1). */
    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }
}

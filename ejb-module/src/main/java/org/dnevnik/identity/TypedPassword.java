package org.dnevnik.identity;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Login and password as somebody has typed them, with what stands in the account of that login. Made by the door alone that counts guesses, so that no
 * password is tried past it.
 */
final class TypedPassword extends UsernamePasswordCredential {

    private static final int LONGEST = 200;

    private final AttemptLog.@Nullable Known known;

    TypedPassword(String login, String password, AttemptLog.@Nullable Known known) {
        super(login, password);
        this.known = known;
    }

    /** Whose password it is; empty for nobody's. An unknown login costs one hash, as a wrong password does. */
    OptionalLong owner(BiPredicate<String, String> matching) {
        String password = getPasswordAsString();
        boolean right = password.length() <= LONGEST
                && matching.test(password, known == null ? PasswordHash.NOBODY : known.hash());
        return right && known != null ? OptionalLong.of(known.account()) : OptionalLong.empty();
    }
}

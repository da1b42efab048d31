package org.dnevnik.identity;

import jakarta.security.enterprise.credential.Credential;

/**
 * A token that somebody has made for themselves, as it was shown.
 *
 * @param address from which, for its owner to see
 */
public record PersonalToken(String token, String address) implements Credential {}

package org.dnevnik.identity;

import jakarta.security.enterprise.credential.Credential;

/**
 * The grant that a signed token names, whose signature was found right.
 *
 * @param address from which it was shown, for its owner to see
 */
public record ShownGrant(long grant, String address) implements Credential {}

package org.dnevnik.identity;

import jakarta.security.enterprise.credential.Credential;

/** What a browser's session has held for a while and is to be read anew. */
public record HeldSession(SignedIn person) implements Credential {}

package org.dnevnik.identity;

import jakarta.security.enterprise.credential.Credential;

/**
 * Somebody whom a door has found to be the owner of an account: by Gosuslugi and the match with the school's records, by the code of a second step, or because
 * the browser's session goes on after the old ones were ended.
 */
public record ProvenPerson(long account) implements Credential {}

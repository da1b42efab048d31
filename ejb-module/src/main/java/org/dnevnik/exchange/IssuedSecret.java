package org.dnevnik.exchange;

/**
 * What a system signs in with at the broker: shown once, and kept only as a hash.
 *
 * @param replies address of its answers
 */
public record IssuedSecret(long id, String login, String secret, String replies) {}

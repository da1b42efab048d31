package org.dnevnik.exchange;

/**
 * A token of OneRoster as it is told, once.
 *
 * @param seconds how long it lives
 * @param scope   what it opens, in words
 */
public record RosterGrant(String token, long seconds, String scope) {

    @Override
    public String toString() {
        return scope;
    }
}

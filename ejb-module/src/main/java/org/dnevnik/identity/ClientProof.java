package org.dnevnik.identity;

/**
 * By what a program shows which one it is.
 *
 * @param secret empty where it has none
 */
public record ClientProof(String clientId, String secret) {

    @Override
    public String toString() {
        return clientId;
    }
}

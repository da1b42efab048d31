package org.dnevnik.identity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How this installation is known at ESIA.
 *
 * @param site         {@code https://esia.gosuslugi.ru} without a slash
 * @param issuer       as tokens name it, {@code http://esia.gosuslugi.ru/} with one
 * @param client       mnemonic of this system
 * @param redirect     where the browser comes back
 * @param key          PKCS#12 file, or PEM with its certificate beside it
 * @param certificate  that of a PEM key; null for PKCS#12
 * @param certificates folder with those of ESIA
 * @param pkce         whether requests carry a challenge
 */
record EsiaSettings(
        String site,
        String issuer,
        String client,
        String redirect,
        Path key,
        String password,
        @Nullable Path certificate,
        Path certificates,
        boolean pkce) {

    @Override
    public String toString() {
        return site + " as " + client;
    }
}

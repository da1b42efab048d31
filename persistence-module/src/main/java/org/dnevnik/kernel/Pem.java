package org.dnevnik.kernel;

import java.util.Base64;

/** Keys as text files hold them (RFC 7468). */
public final class Pem {

    private Pem() {}

    /**
     * What stands between the lines that begin and end a key.
     *
     * @throws IllegalArgumentException for what is no base64
     */
    public static byte[] read(String text) {
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}

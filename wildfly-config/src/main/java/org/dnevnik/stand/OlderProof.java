package org.dnevnik.stand;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What clients of all generations send, besides what is right today: the fields of the first generation ({@code scope, timestamp, client_id, state})
 * at any address, a container of CMS in place of the bare signature, its bytes in the other order, no hash of the certificate.
 *
 * @param system whose signature it has to be, and whose time and scopes count all the same
 */
record OlderProof(SystemProof system) implements Proof {

    @Override
    public void requireSigned(Fields fields, String code, Instant now) throws EsiaError {
        SystemProof.requireTime(fields.required("timestamp"), now);
        SystemProof.requireScopes(fields.required("scope"));
        String state = fields.required("state");
        byte[] signature = bytes(fields.required("client_secret"));
        List<String> texts = List.of(
                system.text(fields, state, code),
                fields.get("scope") + fields.get("timestamp") + system.client() + state);
        if (texts.stream().noneMatch(text -> isSigned(text.getBytes(StandardCharsets.UTF_8), signature))) {
            throw EsiaError.of("invalid_request", "ESIA-007053", "The client_secret does not fit");
        }
    }

    private boolean isSigned(byte[] text, byte[] signature) {
        try {
            return system.verifies(text, signature)
                    || system.verifies(text, reversed(signature))
                    || Container.read(signature).holds(text, system);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] bytes(String secret) throws EsiaError {
        try {
            return Base64.getDecoder().decode(SystemProof.plain(secret));
        } catch (IllegalArgumentException e) {
            throw EsiaError.wrong("client_secret");
        }
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}

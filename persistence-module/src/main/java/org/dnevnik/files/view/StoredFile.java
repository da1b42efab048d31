package org.dnevnik.files.view;

import java.time.Instant;

/**
 * An attached file.
 *
 * @param type   found in its content
 * @param size   in bytes
 * @param sha256 of the content, in hexadecimal
 */
public record StoredFile(
        long id,
        String ownerKind,
        long owner,
        String name,
        String type,
        int size,
        String sha256,
        long addedBy,
        Instant addedAt) {}

package org.dnevnik.files.view;

import java.time.Instant;
import java.util.Set;

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
        Instant addedAt) {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

    /** Whether every browser draws it. What is written in letters, as SVG is, is no picture here. */
    public boolean isPicture() {
        return PICTURES.contains(type);
    }

    /** Whether it is drawn at once: a photograph. Of the others a small file may be a picture of any size. */
    public boolean isPhotograph() {
        return type.equals("image/jpeg");
    }
}

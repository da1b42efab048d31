package org.dnevnik.files;

import java.nio.file.Path;

/**
 * An order to attach a file.
 *
 * @param ownerKind of what it is attached to: {@code LESSON}
 * @param name      as on the sender's machine
 * @param content   where it was put down while it came; a picture loses its traces there; whoever orders takes it away again
 */
public record AddFile(String ownerKind, long owner, String name, Path content) {

    private static final int LONGEST = 150;

    /** Without folders, control signs and signs that turn the reading direction round, and never longer than is kept; its end stays. */
    String safeName() {
        String own = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (own.length() > LONGEST) {
            int dot = own.lastIndexOf('.');
            String end = dot > 0 && own.length() - dot <= 10 ? own.substring(dot) : "";
            own = own.substring(0, LONGEST - end.length()) + end;
        }
        return own.isEmpty() ? "file" : own;
    }
}

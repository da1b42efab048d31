package org.dnevnik.files;

import java.util.List;

/**
 * An order to attach to one thing what is attached to another.
 *
 * @param fromKind of the owner that the files have
 * @param toKind   of the owner that they get
 */
public record HandOver(List<Long> files, String fromKind, long from, String toKind, long to) {

    public HandOver {
        files = List.copyOf(files);
    }
}

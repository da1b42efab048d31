package org.dnevnik.identity;

import java.time.Instant;
import java.util.List;

/**
 * A sheet to print.
 *
 * @param className empty for the staff
 * @param until     how long what stands on it is good
 * @param skipped   names of people for whom no birth date is known, so that no code could be given
 */
public record IssuedSheet(String schoolName, String className, Instant until, List<Slip> slips, List<String> skipped) {

    public IssuedSheet {
        slips = List.copyOf(slips);
        skipped = List.copyOf(skipped);
    }
}

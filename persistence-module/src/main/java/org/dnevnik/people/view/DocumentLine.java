package org.dnevnik.people.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of a person.
 *
 * @param kind PASSPORT, BIRTH_CERTIFICATE, FOREIGN or OTHER
 * @param name of the kind OTHER: what it is
 */
public record DocumentLine(
        long id,
        String kind,
        String name,
        String series,
        String number,
        String issuedBy,
        @Nullable LocalDate issuedOn) {}

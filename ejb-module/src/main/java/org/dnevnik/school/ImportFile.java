package org.dnevnik.school;

/**
 * A file as somebody sent it.
 *
 * @param name as on their machine, for messages only
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ImportFile(String name, byte[] content) {}

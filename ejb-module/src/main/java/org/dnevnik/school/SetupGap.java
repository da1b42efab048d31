package org.dnevnik.school;

/**
 * Something that is missing in a school that has begun to work.
 *
 * @param key     of the text
 * @param detail  names, joined by a comma
 * @param address where it is mended
 */
public record SetupGap(String key, String detail, String address) {}

package org.dnevnik.school.web;

/**
 * A field of two records side by side.
 *
 * @param key     as the form sends it
 * @param differs whether there is something to choose
 * @param other   whether the value of the other side is proposed: the first has none
 */
public record DoubleField(String key, String one, String two, boolean differs, boolean other) {}

package org.dnevnik.school;

import org.dnevnik.kernel.Slice;
import org.dnevnik.school.view.LookLine;

/**
 * Who looked at somebody's data.
 *
 * @param own    whether the reader asks about themselves
 * @param office whether the reader is the office, which is told names and refusals
 */
public record Looks(long person, String name, boolean own, boolean office, Slice<LookLine> lines) {}

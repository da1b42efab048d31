package org.dnevnik.exchange.view;

import java.time.LocalDateTime;

/**
 * A file that is attached to a homework.
 *
 * @param at by the school's clock
 */
public record SharedFile(long id, long homework, String name, String type, long size, long by, LocalDateTime at) {}

package org.dnevnik.identity.web;

import java.util.List;

/**
 * A grant in its owner's words.
 *
 * @param used when and from where it was last used.
 * @param over empty while it is alive
 */
public record GrantRow(
        long id, String name, List<String> scopes, String made, String used, String until, String over) {}

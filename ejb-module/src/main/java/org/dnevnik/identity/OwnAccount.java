package org.dnevnik.identity;

/**
 * What somebody sees of their own account.
 *
 * @param email confirmed; empty for none
 * @param mail  whether letters go out here, so that an address can be confirmed
 */
public record OwnAccount(String name, String login, String email, boolean mail) {}

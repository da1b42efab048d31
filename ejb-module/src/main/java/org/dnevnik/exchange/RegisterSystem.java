package org.dnevnik.exchange;

/**
 * A system is registered, or described anew.
 *
 * @param code        login at the broker; never changes
 * @param guardians   whether it may ask for guardians whom it has identified
 * @param certificate X.509, PEM
 */
public record RegisterSystem(String code, String name, boolean guardians, String certificate) {}

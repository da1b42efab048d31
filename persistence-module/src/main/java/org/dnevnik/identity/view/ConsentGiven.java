package org.dnevnik.identity.view;

import java.time.Instant;

/**
 * A text that somebody has agreed to.
 *
 * @param child name of the child that it is about; empty where it is the person
 * @param paper whether the signature is on paper, in the school's office
 */
public record ConsentGiven(String title, String body, String child, Instant at, boolean paper) {}

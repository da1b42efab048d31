package org.dnevnik.identity.view;

import java.time.Instant;

/**
 * A line of somebody's history of sign-ins.
 *
 * @param how     the way of a session, or the {@code SignInOutcome} of an attempt that was refused
 * @param failed  whether nobody came in
 * @param browser and {@code system}: empty for an attempt that was refused
 * @param here    whether it was the device that asks
 */
public record SignInLine(
        Instant at, String how, boolean failed, String browser, String system, String address, boolean here) {}

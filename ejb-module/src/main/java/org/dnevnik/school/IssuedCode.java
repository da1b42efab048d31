package org.dnevnik.school;

import java.time.Instant;

/**
 * An activation code, which is told once.
 *
 * @param until when it can be used last
 */
public record IssuedCode(String code, Instant until) {}

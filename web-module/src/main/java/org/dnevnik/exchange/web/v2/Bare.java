package org.dnevnik.exchange.web.v2;

import com.fasterxml.jackson.annotation.JsonValue;

/** An answer that is one text and no object. */
public record Bare(@JsonValue String text) {}

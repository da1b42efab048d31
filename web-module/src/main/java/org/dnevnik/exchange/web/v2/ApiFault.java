package org.dnevnik.exchange.web.v2;

/**
 * An error as the API tells it, never as HTML.
 *
 * @param type one of the API's own words
 */
public record ApiFault(String type, String description) {}

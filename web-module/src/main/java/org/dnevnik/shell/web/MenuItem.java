package org.dnevnik.shell.web;

/**
 * A link of the menu.
 *
 * @param icon    id in the sprite
 * @param current whether the reader is there
 */
public record MenuItem(String address, String text, String icon, boolean current) {}
